import { forget, type Peer } from "./peer";
import type { Member, Standing } from "./snapshot";

/*
 * Whether a peer is down, and its standing: who may say so, and who wins. The leader decides for all workers, by the members that
 * it publishes. A worker decides for itself, lest its next request meet the same failure, and reports why; that lasts until the
 * leader's next snapshot, which every report brings about.
 */

interface Verdict {
  isDown: boolean;
  standing: Standing;
  offer: number;
}

/** This worker could not connect to the peer, or was cut off. */
function markDown(peer: Peer): void {
  (peer as Verdict).isDown = true;
}

/** This worker has met too many errors of the peer. */
function takeOut(peer: Peer): void {
  (peer as Verdict).standing = "out";
}

/** Takes over what the leader says, and takes back what was held against a peer that is in good standing again. */
function adoptVerdict(peer: Peer, { isDown, offer, standing }: Member): void {
  const isGoodAgain = peer.standing !== "good" && standing === "good";
  const isBack = peer.isDown && !isDown;
  if (isGoodAgain) {
    peer.errorsInARow = 0;
    peer.errorRate = 0;
  }
  if (isBack) peer.cutOffsInARow = 0;
  if (isGoodAgain || isBack) forget(peer);
  (peer as Verdict).isDown = isDown;
  (peer as Verdict).standing = standing;
  (peer as Verdict).offer = offer;
  peer.isWatched = !peer.isProven || peer.errorRate > 0 || standing !== "good";
}

export { adoptVerdict, markDown, takeOut };
