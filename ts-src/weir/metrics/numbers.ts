import type { Balancer } from "../balancer/balancer";
import type { Counters } from "../balancer/counters";
import { BOUNDS, CLASSES, TALLY_LENGTH } from "../balancer/tally";

/*
 * The numbers of a service that its workers count, each for itself, and send to the store, where they are added up: those of its
 * counters, then those of its tally. Each has a key of its own there, as nginx adds to one number at a time and takes no lock of ours.
 */
const counterNames: readonly (keyof Counters)[] = [
  "requests",
  "retries",
  "answered",
  "error_status",
  "connect_failed",
  "reset",
  "timeout",
  "invalid_header",
  "body_cut_off",
  "unknown",
];

function tallyNames(): readonly string[] {
  const names: string[] = [];
  for (const kind of $range(1, CLASSES)) names.push(`${kind}xx`);
  for (const bucket of $range(0, BOUNDS.length)) names.push(`bucket_${bucket}`);
  names.push("seconds");
  return names;
}

const FIRST_OF_TALLY = counterNames.length;
/** How many numbers there are. */
const NUMBERS = FIRST_OF_TALLY + TALLY_LENGTH;

function allNames(): readonly string[] {
  const names: string[] = [];
  for (const name of counterNames) names.push(name);
  for (const name of tallyNames()) names.push(name);
  return names;
}

/** Their names, in order. */
const numberNames = allNames();

/** A number of this worker by its place. */
function numberOf({ counters, tally }: Balancer, place: number): number {
  return place < FIRST_OF_TALLY ? counters[counterNames[place]!] : tally[place - FIRST_OF_TALLY]!;
}

export { counterNames, FIRST_OF_TALLY, NUMBERS, numberNames, numberOf };
