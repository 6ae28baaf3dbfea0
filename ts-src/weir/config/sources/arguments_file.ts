import type { Problem } from "../problem";
import { quoted } from "../../text/quoted";
import type { Argument } from "./argument";

const concat = table.concat;

/** Names a file in place of arguments. */
const fileSign = "@";

/** What a line says, and where each character of that stands in it. */
interface Line {
  text: string;
  readonly columns: number[];
  /** The quote that does not end; nothing where each does. */
  open: string | undefined;
}

function isBlank(character: string): boolean {
  return character === " " || character === "\t" || character === "\r";
}

/** Reads up to the end or to a comment, which begins with a # at the start or after a blank. Quotes take their inner part as it is. */
function readLine(line: string): Line {
  const characters: string[] = [];
  const read: Line = { text: "", columns: [], open: undefined };
  let isAfterBlank = true;
  // How much there is up to the last that is no blank: those after it are no part of the argument.
  let kept = 0;
  for (const column of $range(1, line.length)) {
    const character = string.sub(line, column, column);
    if (read.open === undefined && character === "#" && isAfterBlank) break;
    isAfterBlank = read.open === undefined && isBlank(character);
    if (character === read.open) {
      read.open = undefined;
    } else if (read.open === undefined && (character === "'" || character === '"')) {
      read.open = character;
    } else if (!isAfterBlank || characters.length > 0) {
      characters.push(character);
      read.columns.push(column);
      if (!isAfterBlank) kept = characters.length;
    }
  }
  read.text = concat(characters, "", 1, kept);
  read.columns[kept] = (read.columns[kept - 1] ?? 0) + 1;
  return read;
}

/**
 * The arguments in a file: one a line, which is the whole line but for blanks around it. Lines without any, and comments, say
 * nothing. `'` and `"` keep blanks and # between them.
 */
function readArgumentsFile(path: string, content: string, problems: Problem[]): Argument[] {
  const found: Argument[] = [];
  const known = problems.length;
  let number = 0;
  for (const [line = ""] of string.gmatch(`${content}\n`, "([^\n]*)\n")) {
    number++;
    const where = `${path}, line ${number}`;
    const { columns, open, text } = readLine(line);
    if (open !== undefined) {
      problems.push({ where, what: `the quote ${open} does not end`, hint: "write the same again behind the text" });
    } else if (string.sub(text, 1, 1) === fileSign) {
      problems.push({ where, what: `${quoted(text)} names another file`, hint: "name it on the command line" });
    } else if (text !== "") {
      found.push({ text, where, isFromFile: true, columns });
    }
  }
  if (found.length === 0 && problems.length === known) {
    problems.push({
      where: path,
      what: "there is no argument in it",
      hint: "write one a line, such as 80:webserver:8080",
    });
  }
  return found;
}

export { fileSign, readArgumentsFile };
