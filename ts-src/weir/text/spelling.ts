const min = math.min;
const concat = table.concat;

/**
 * How many letters must be added, dropped, replaced or swapped with their neighbour to turn one word into the other
 * (Damerau-Levenshtein, in its form of optimal string alignment).
 */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last: number[] = [];
  for (const j of $range(0, b.length)) last[j] = j;
  for (const i of $range(1, a.length)) {
    const row: number[] = [i];
    for (const j of $range(1, b.length)) {
      const cost = string.byte(a, i) === string.byte(b, j) ? 0 : 1;
      row[j] = min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      const swapped =
        i > 1 && j > 1 && string.byte(a, i) === string.byte(b, j - 1) && string.byte(a, i - 1) === string.byte(b, j);
      if (swapped) row[j] = min(row[j], beforeLast[j - 2]! + 1);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length]!;
}

/** The word that was probably meant; nothing where none is near: one letter in three may be wrong. */
function nearest(input: string, words: readonly string[]): string | undefined {
  if (input.length > 40) return undefined;
  const asked = string.lower(input);
  let best: string | undefined;
  let bestDistance = math.max(1, math.floor(input.length / 3)) + 1;
  for (const word of words) {
    const far = distance(asked, word);
    if (far < bestDistance) {
      best = word;
      bestDistance = far;
    }
  }
  return best;
}

/** A hint that names the probable word, or else all of them. */
function didYouMean(input: string, words: readonly string[]): string {
  const word = nearest(input, words);
  return word === undefined ? `one of ${concat(words as string[], ", ")}` : `did you mean ${word}?`;
}

export { didYouMean, nearest };
