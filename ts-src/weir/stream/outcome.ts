import type { Outcome } from "../model/outcome";
import type { Peer } from "../pool/peer";
import type { StreamService } from "./stream_service";

const OK = 200;
const BAD_GATEWAY = 502;

/** What nginx noted of a session, each asked only where it matters, as that is costly to find out. */
interface Notes {
  /** Whether anything was sent to the peer. */
  readonly hasSent: (this: void) => boolean;
  /** Seconds until the peer's first answer or refusal; nothing where neither came. */
  readonly firstByteSeconds: (this: void) => number | undefined;
}

/**
 * How a session over TCP ended. One whose peer has answered went well, whoever ended it. Where it has not, a client may just have
 * looked whether somebody listens; but a peer that is known to answer, and was sent something, has cut it off.
 * @param status nginx's: 200 for any end of a session that had a peer
 */
function connectionOutcome(status: number, hasReceived: boolean, peer: Peer, notes: Notes): Outcome {
  if (hasReceived) return "answered";
  if (status === BAD_GATEWAY) return "connect_failed";
  if (status !== OK) return "unknown";
  return peer.answeredAt > 0 && notes.hasSent() ? "reset" : "unknown";
}

/**
 * How a session over UDP ended. nginx takes a refusal (ICMP) for an answer of no bytes; it says 502 where one is missing in the end.
 * @param lasted seconds that it lasted: a worker that leaves ends it before its time
 */
function datagramOutcome(
  { isAnswerDue, timeouts }: StreamService,
  status: number,
  hasReceived: boolean,
  lasted: number,
  notes: Notes,
): Outcome {
  if (hasReceived) return "answered";
  if (status !== OK && status !== BAD_GATEWAY) return "unknown";
  if (notes.firstByteSeconds() !== undefined) return "connect_failed";
  return isAnswerDue && lasted >= timeouts.idle ? "timeout" : "unknown";
}

export { connectionOutcome, datagramOutcome };
export type { Notes };
