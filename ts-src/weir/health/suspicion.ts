import type { Peer } from "../pool/peer";

/** A peer that has answered nothing for so long is passed over, in seconds. */
const SUSPICIOUS_SECONDS = 0.05;
/** After so long it gets another chance: by then a connection that cannot come about has failed. */
const FORGIVEN_SECONDS = 1;
/** The least that the clock goes on by. */
const CLOCK_STEP_SECONDS = 0.001;

/**
 * Whether a peer has been given requests and has answered none since: a container that was killed, whose address swallows
 * connections, or one that was paused. It is no verdict, as it may just be slow: the peer is only passed over while another
 * is there that answers, and for a second at most, as a WebSocket does not answer either.
 */
function isSuspicious(peer: Peer, now: number): boolean {
  const seconds = now - peer.unansweredSince;
  return peer.unansweredSince > 0 && seconds > SUSPICIOUS_SECONDS && seconds < FORGIVEN_SECONDS;
}

/** Whether a peer was given a request within the last second, and has answered none since. */
function wasTriedLately(peer: Peer, now: number): boolean {
  return now - peer.unansweredSince < FORGIVEN_SECONDS;
}

/** Notes that a peer was given a request. */
function expectAnswer(peer: Peer, now: number): void {
  const since = peer.unansweredSince;
  if (since === 0 || now - since >= FORGIVEN_SECONDS) peer.unansweredSince = now;
}

/** Has a peer passed over from now on, for a second at most, until it answers. */
function passOver(peer: Peer, now: number): void {
  peer.unansweredSince = now - SUSPICIOUS_SECONDS - CLOCK_STEP_SECONDS;
}

/** Notes that a peer answered. */
function clearSuspicion(peer: Peer, now: number): void {
  peer.unansweredSince = 0;
  peer.answeredAt = now;
}

/**
 * Whether a peer has answered since a moment. One that does, and yet lets no connection come about in the meantime, has more of them
 * waiting than its listen backlog holds: it is busy, not gone. TCP itself would have tried again only after a second (RFC 6298, 2.1).
 */
function hasAnsweredSince(peer: Peer, moment: number): boolean {
  return peer.answeredAt > moment;
}

export { clearSuspicion, expectAnswer, hasAnsweredSince, isSuspicious, passOver, wasTriedLately };
