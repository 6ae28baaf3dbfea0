import type { Outcome } from "../model/outcome";

/** What a service has done in this worker since the worker started. It outlives the peers it was done with. */
interface Counters extends Record<Outcome, number> {
  /** Requests that began. The outcomes are those of their tries. */
  requests: number;
  /** Tries after the first of a request. */
  retries: number;
}

function newCounters(): Counters {
  return {
    requests: 0,
    retries: 0,
    answered: 0,
    error_status: 0,
    connect_failed: 0,
    reset: 0,
    timeout: 0,
    invalid_header: 0,
    body_cut_off: 0,
    unknown: 0,
  };
}

export { newCounters };
export type { Counters };
