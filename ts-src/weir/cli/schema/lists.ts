import { oneOf, type Schema, textLike } from "./part";

/** Commas, and blanks where items have none. */
const separator = "[, \\t\\n\\u000b\\f\\r]";

/** What a check says itself. */
const spokenFor = oneOf(["host", "connection", "content-length", "transfer-encoding"]);
const headerName = `[ \\t]*(?!${spokenFor}:)[A-Za-z0-9!#$%&'*+.^_\`|~-]+`;

/** Any number of items in one text. */
function together(item: string, between: string): Schema {
  return textLike(`${between}*(?:(?:${item})(?:${between}+|$))*`);
}

/**
 * A list of texts, or one text that has the items.
 * @param numbers the numbers that are a list of one
 */
function listOf(item: string, numbers?: Schema): Schema {
  const forms: Schema[] = [{ type: "array", items: textLike(item) }, together(item, separator)];
  if (numbers !== undefined) forms.push(numbers);
  return { anyOf: forms };
}

/** Headers: in one text, a comma ends each. */
const headerList: Schema = {
  anyOf: [{ type: "array", items: textLike(`${headerName}:[ -~]*`) }, together(`${headerName}:[ -+--~]*`, ",")],
};

/** A file by its absolute path, in which what ends it cannot be. */
function fileWithout(characters: string, last: string): string {
  return `/${characters}*${last}`;
}

const pathInList = fileWithout("[ -#%-9;-~]", "[ -#%-.0-9;-~]");
const pathInText = fileWithout("[!-#%-+--9;-~]", "[!-#%-+--.0-9;-~]");

/** Certificates with their keys. */
const keyFileList: Schema = {
  anyOf: [
    { type: "array", items: textLike(`${pathInList}:${pathInList}`) },
    together(`${pathInText}:${pathInText}`, separator),
  ],
};

export { headerList, keyFileList, listOf };
