/** Something in the configuration that cannot be what its author meant. */
interface Problem {
  /** Where it is written: `argument 2, character 12`, `WEIR_REFRESH`, `services.webserver.port`. */
  readonly where: string;
  readonly what: string;
  /** How to make it right; empty where nobody could know. */
  readonly hint: string;
}

/** A problem as one line without its end. */
function problemLine(problem: Problem): string {
  const line = `${problem.where}: ${problem.what}`;
  return problem.hint === "" ? line : `${line}; ${problem.hint}`;
}

export { problemLine };
export type { Problem };
