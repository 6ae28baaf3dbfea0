import { bracketed } from "../model/endpoint";
import type { Member } from "./snapshot";

/** An endpoint and what this worker knows of it. The same object for as long as the endpoint stays in the pool. */
interface Peer {
  readonly id: string;
  /** The address as nginx wants it: IPv6 in brackets. */
  readonly host: string;
  readonly port: number;
  weight: number;
  priority: number;
  /** It lets nobody connect, as far as anybody knows. */
  isDown: boolean;
  /** When the first attempt began that came after the peer's last answer; 0 if there is none. */
  unansweredSince: number;
  /** Attempts of this worker that have begun and not ended. */
  inFlight: number;
  /** Attempts of this worker that have begun. */
  attempts: number;
  /** Attempts of this worker that ended without a response. */
  failures: number;
}

function newPeer(member: Member): Peer {
  return {
    id: member.id,
    host: bracketed(member.address),
    port: member.port,
    weight: member.weight,
    priority: member.priority,
    isDown: member.isDown,
    unansweredSince: 0,
    inFlight: 0,
    attempts: 0,
    failures: 0,
  };
}

export { newPeer };
export type { Peer };
