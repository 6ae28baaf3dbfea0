/** One argument, of the command line or of a file that stands for arguments there. */
interface Argument {
  readonly text: string;
  /** How problems call it: `argument 2`, or `/etc/weir/weir.args, line 3`. */
  readonly where: string;
  readonly isFromFile: boolean;
  /** In a file, where each character of the text stands in its line, from 1, and where one after the last would. */
  readonly columns: readonly number[] | undefined;
}

/** Where the character of an argument is, in words. */
function characterOf({ columns, where }: Argument, character: number): string {
  const column = columns === undefined ? character : (columns[character - 1] ?? character);
  return `${where}, character ${column}`;
}

export { characterOf };
export type { Argument };
