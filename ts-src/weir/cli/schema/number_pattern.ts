const concat = table.concat;

/** Any digit from one to another. */
function digit(from: string, to: string): string {
  return from === to ? from : `[${from}-${to}]`;
}

/** The alternatives for whole numbers from one to another that has as many digits. */
function alternatives(from: string, to: string): string[] {
  const further = from.length - 1;
  const first = string.sub(from, 1, 1);
  const last = string.sub(to, 1, 1);
  const found: string[] = [];
  if (further === 0) return [digit(first, last)];
  const lowest = string.rep("0", further);
  const highest = string.rep("9", further);
  const afterFirst = string.sub(from, 2);
  const afterLast = string.sub(to, 2);
  if (first === last) {
    for (const rest of alternatives(afterFirst, afterLast)) found.push(first + rest);
    return found;
  }
  const isFirstWhole = afterFirst === lowest;
  const isLastWhole = afterLast === highest;
  const low = tonumber(first)! + (isFirstWhole ? 0 : 1);
  const high = tonumber(last)! - (isLastWhole ? 0 : 1);
  if (!isFirstWhole) for (const rest of alternatives(afterFirst, highest)) found.push(first + rest);
  if (low <= high) found.push(`${digit(tostring(low), tostring(high))}[0-9]{${further}}`);
  if (!isLastWhole) for (const rest of alternatives(lowest, afterLast)) found.push(last + rest);
  return found;
}

/**
 * A regular expression without anchors for the whole numbers from one to another, in decimal, also with zeros before them.
 * @param min not below zero
 */
function numberPattern(min: number, max: number): string {
  const most = string.format("%d", max);
  const found: string[] = [];
  let from = string.format("%d", min);
  while (from.length < most.length) {
    for (const one of alternatives(from, string.rep("9", from.length))) found.push(one);
    from = `1${string.rep("0", from.length)}`;
  }
  for (const one of alternatives(from, most)) found.push(one);
  return `0*(?:${concat(found, "|")})`;
}

export { numberPattern };
