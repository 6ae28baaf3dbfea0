/** Adds lines one step further in. */
function indent(lines: string[], inner: readonly string[]): void {
  for (const line of inner) lines.push(line === "" ? "" : `    ${line}`);
}

/** Adds lines as they are. */
function append(lines: string[], more: readonly string[]): void {
  for (const line of more) lines.push(line);
}

export { append, indent };
