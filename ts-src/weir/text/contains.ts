/** Where a text has a part, from `from` on; nothing where it has not. */
function positionOf(text: string, part: string, from = 1): number | undefined {
  const [position] = string.find(text, part, from, true);
  return position;
}

/** Whether a text has a part. */
function contains(text: string, part: string): boolean {
  return positionOf(text, part) !== undefined;
}

export { contains, positionOf };
