import { bxor } from "bit";

/** Whether two texts are the same, in a time that says nothing of where they differ. */
function sameInConstantTime(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (const index of $range(1, a.length)) {
    difference += bxor(string.byte(a, index), string.byte(b, index));
  }
  return difference === 0;
}

export { sameInConstantTime };
