const mostShown = 40;

function escaped(character: string): string {
  return string.format("\\x%02x", string.byte(character));
}

/** Somebody's input as it may be shown on a terminal and in a log: one short piece of printable ASCII, in quotes. */
function quoted(input: string): string {
  const [shown] = string.gsub(string.sub(input, 1, mostShown), "[^ !#-~]", escaped);
  return input.length > mostShown ? `"${shown}"...` : `"${shown}"`;
}

/** Any input, as it may be shown. */
function shown(input: unknown): string {
  const kind = type(input);
  if (kind === "nil") return "nothing";
  return kind === "string" || kind === "number" || kind === "boolean" ? quoted(tostring(input)) : `a ${kind}`;
}

export { quoted, shown };
