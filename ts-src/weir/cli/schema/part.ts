/** A JSON Schema (draft 2020-12), or a part of one. */
type Schema = Readonly<Record<string, unknown>>;

/** Texts that are what the regular expression says, from their beginning to their end. */
function textLike(pattern: string): Schema {
  return { type: "string", pattern: `^(?:${pattern})$` };
}

/** The word, whether its letters are small or capital. */
function inAnyCase(word: string): string {
  return string.gsub(word, "%a", (letter) => `[${string.lower(letter)}${string.upper(letter)}]`)[0];
}

/** One of the words, in any case. */
function oneOf(words: readonly string[]): string {
  const patterns: string[] = [];
  for (const word of words) patterns.push(inAnyCase(word));
  return `(?:${table.concat(patterns, "|")})`;
}

export { oneOf, textLike };
export type { Schema };
