import type { Weir } from "./weir.ts";

/** A row of `/history`. */
interface Row {
  readonly time: number;
  readonly requests: number;
  readonly errors: number;
  /** In seconds, as is p99. */
  readonly p50: number | null;
  readonly p99: number | null;
  readonly inFlight: number;
  readonly waiting: number;
}

type Cells = readonly [number, number, number, number | null, number | null, number, number];

/** What `/history` says of a service, oldest first. */
async function rowsOf({ admin }: Pick<Weir, "admin">, key: string): Promise<readonly Row[]> {
  const { services } = JSON.parse((await admin("/history")).body) as { services: Record<string, readonly Cells[]> };
  return (services[key] ?? []).map(([time, requests, errors, p50, p99, inFlight, waiting]) => ({
    time,
    requests,
    errors,
    p50,
    p99,
    inFlight,
    waiting,
  }));
}

export { rowsOf, type Row };
