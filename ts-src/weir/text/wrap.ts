const concat = table.concat;

/** The text in lines of at most `width` characters, broken at blanks. */
function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let words: string[] = [];
  let length = 0;
  for (const [word] of string.gmatch(text, "%S+")) {
    if (length > 0 && length + 1 + word!.length > width) {
      lines.push(concat(words, " "));
      words = [];
      length = 0;
    }
    length += length === 0 ? word!.length : 1 + word!.length;
    words.push(word!);
  }
  lines.push(concat(words, " "));
  return lines;
}

export { wrapped };
