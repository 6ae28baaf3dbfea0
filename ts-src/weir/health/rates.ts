import type { Peer } from "../pool/peer";
import type { Rate } from "./outliers";

/** How often workers report how their peers answered, and outliers are looked for, in seconds. */
const INTERVAL_SECONDS = 10;
/** Peers in one report: a report must find room in the store. */
const PEERS_IN_REPORT = 100;

/** How the peers of this worker answered since the last call, in reports of many peers each; nothing if there was no error. */
function ratesSince(peers: readonly Peer[]): readonly string[] {
  const words: string[] = [];
  let hasErrors = false;
  for (const peer of peers) {
    const { attempts, errors } = peer;
    if (attempts > peer.attemptsReported)
      words.push(`${peer.id}=${attempts - peer.attemptsReported}/${errors - peer.errorsReported}`);
    hasErrors = hasErrors || errors > peer.errorsReported;
    peer.attemptsReported = attempts;
    peer.errorsReported = errors;
  }
  const reports: string[] = [];
  if (!hasErrors) return reports;
  for (const first of $range(1, words.length, PEERS_IN_REPORT)) {
    reports.push(table.concat(words, ",", first, math.min(words.length, first + PEERS_IN_REPORT - 1)));
  }
  return reports;
}

/** Adds what a worker reported. */
function addRates(rates: LuaMap<string, Rate>, report: string): void {
  for (const [id, attempts, errors] of string.gmatch(report, "([^=,]+)=(%d+)/(%d+)")) {
    const rate = rates.get(id!) ?? { attempts: 0, errors: 0 };
    rate.attempts += tonumber(attempts)!;
    rate.errors += tonumber(errors)!;
    rates.set(id!, rate);
  }
}

export { addRates, INTERVAL_SECONDS, ratesSince };
