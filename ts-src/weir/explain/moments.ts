/** Seconds until a moment; 0 when it has come. */
function secondsUntil(at: number, now: number): number {
  return math.max(0, at - now);
}

export { secondsUntil };
