import type { Peer } from "../pool/peer";

/** What one answer counts in a peer's error rate: it remembers some ten answers. */
const WEIGHT = 1 / 8;
/** A rate so low is none, which spares the good answers of a healthy peer all arithmetic. */
const FORGOTTEN = 0.01;
/** So unlikely must it be that a peer no worse than the others fails so often in a row. */
const CHANCE = 1e-9;

/** One error response may be the request's fault. */
const UNPROVEN = 2;
/** So many requests must a peer cut off, without an answer to any, before it counts as gone: one may have been the request's fault, or a kept connection's. */
const SEVERAL = 3;

/**
 * Notes that the peer cut a request off.
 * @returns whether it has cut off several since its last answer
 */
function noteCutOff(peer: Peer): boolean {
  peer.cutOffsInARow = peer.cutOffsInARow + 1;
  return peer.cutOffsInARow >= SEVERAL;
}

/** Notes that the peer answered with an error, or not in time. */
function noteError(peer: Peer): void {
  peer.errors = peer.errors + 1;
  peer.errorsInARow = peer.errorsInARow + 1;
  peer.errorRate = peer.errorRate + (1 - peer.errorRate) * WEIGHT;
  peer.isWatched = true;
}

/** Notes that the peer answered well. */
function noteSuccess(peer: Peer): void {
  peer.isProven = true;
  const rate = peer.errorRate * (1 - WEIGHT);
  peer.errorsInARow = 0;
  peer.cutOffsInARow = 0;
  peer.errorRate = rate < FORGOTTEN ? 0 : rate;
  peer.isWatched = peer.errorRate > 0 || peer.standing !== "good";
}

/**
 * So many error responses in a row are too many: fewer of a peer that has never answered well, as it may be warming up.
 * @param ejectAfter the option `eject_after`
 */
function mostErrors({ isProven }: Peer, ejectAfter: number): number {
  return isProven ? ejectAfter : math.min(UNPROVEN, ejectAfter);
}

/**
 * Whether the peer itself fails: it answered with so many errors in a row, and chance would not bring that about once in a
 * billion answers if it failed as often as the others do at the moment. Where the others fail too it is not the peer: a bad
 * request, a database that is gone. Without another peer that has answered well there is no saying.
 */
function isFailing(peer: Peer, others: readonly Peer[], inARow: number): boolean {
  if (peer.errorsInARow < inARow) return false;
  let rates = 0;
  let count = 0;
  for (const other of others) {
    if (other !== peer && other.isProven && other.standing === "good" && !other.isDown) {
      rates += other.errorRate;
      count++;
    }
  }
  return count > 0 && (rates / count) ** peer.errorsInARow < CHANCE;
}

export { isFailing, mostErrors, noteCutOff, noteError, noteSuccess };
