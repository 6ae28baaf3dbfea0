/** The weight of a new time in the average, and in its variance (RFC 6298, section 2.3). */
const alpha = 1 / 8;
const beta = 1 / 4;
/** How many variances a reply may be late (RFC 6298, section 2.2). */
const lateness = 4;
/** A reply is waited for at least so many times as long as usual: a server as steady as a clock is busy now and then, too. */
const leastFactor = 2;

/** How long a server takes to reply. Nothing is known before its first reply. */
interface RoundTrip {
  average: number | undefined;
  variance: number;
}

function newRoundTrip(): RoundTrip {
  return { average: undefined, variance: 0 };
}

/** Takes in how many seconds a reply has taken. */
function measure(trip: RoundTrip, seconds: number): void {
  const { average } = trip;
  if (average === undefined) {
    trip.average = seconds;
    trip.variance = seconds / 2;
    return;
  }
  trip.variance = (1 - beta) * trip.variance + beta * math.abs(average - seconds);
  trip.average = (1 - alpha) * average + alpha * seconds;
}

/** Seconds within which a server that is well replies nearly always; 0 where nothing is known. */
function expected({ average, variance }: RoundTrip): number {
  return average === undefined ? 0 : math.max(leastFactor * average, average + lateness * variance);
}

export { expected, measure, newRoundTrip };
export type { RoundTrip };
