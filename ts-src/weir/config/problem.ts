/** Something in the configuration that cannot be what its author meant. */
interface Problem {
  /** Where it is written: `argument 2, character 12`, `WEIR_REFRESH`, `services.webserver.port`. */
  readonly where: string;
  readonly what: string;
  /** How to make it right; empty where nobody could know. */
  readonly hint: string;
}

const mostShown = 40;

function escaped(character: string): string {
  return string.format("\\x%02x", string.byte(character));
}

/** Somebody's input as it may be shown on a terminal and in a log: one short piece of printable ASCII, in quotes. */
function quoted(input: string): string {
  const [shown] = string.gsub(string.sub(input, 1, mostShown), "[^ !#-~]", escaped);
  return input.length > mostShown ? `"${shown}"...` : `"${shown}"`;
}

/** Any input of a table or the command line, as it may be shown. */
function shown(input: unknown): string {
  const kind = type(input);
  if (kind === "nil") return "nothing";
  return kind === "string" || kind === "number" || kind === "boolean" ? quoted(tostring(input)) : `a ${kind}`;
}

/** A problem as one line without its end. */
function problemLine(problem: Problem): string {
  const line = `${problem.where}: ${problem.what}`;
  return problem.hint === "" ? line : `${line}; ${problem.hint}`;
}

export { problemLine, quoted, shown };
export type { Problem };
