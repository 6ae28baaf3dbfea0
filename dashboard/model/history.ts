import { amountOf, fieldsOf, numberOf } from "./fields.ts";
import { STEP_SECONDS, type Point } from "./samples.ts";

/** What `/history` says: points by the keys of services, from before the page was opened. */
function readHistory(answer: unknown): Map<string, Point[]> {
  const fields = fieldsOf(answer);
  const step = amountOf(fields["step"]) ?? STEP_SECONDS;
  const points = new Map<string, Point[]>();
  for (const [key, rows] of Object.entries(fieldsOf(fields["services"]))) {
    if (!Array.isArray(rows)) continue;
    const read = rows.filter(Array.isArray).map(([time, requests, errors, , p99]: unknown[]) => ({
      time: numberOf(time),
      requestsPerSecond: numberOf(requests) / step,
      errorsPerSecond: numberOf(errors) / step,
      p99: numberOf(requests) > 0 ? amountOf(p99) : undefined,
    }));
    points.set(key, read);
  }
  return points;
}

export { readHistory };
