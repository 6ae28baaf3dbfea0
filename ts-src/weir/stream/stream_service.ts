import type { Balancer } from "../balancer/balancer";
import type { Service } from "../config/configuration";
import { secondsToConnect } from "../config/connect_timeout";
import { affinityOf } from "../policy/affinity";
import type { WaitingLine } from "../queue/waiting_line";

/** A service that balances TCP or UDP, and the settings that only these have. */
interface StreamService {
  readonly balancer: Balancer;
  readonly line: WaitingLine;
  /** The nginx variable whose value ties a session to a peer; empty if nothing does. */
  readonly affinity: string;
  readonly isDatagram: boolean;
  /**
   * Where connections go that no peer has accepted, to wait there and be proxied once more: nginx has no way back from connecting
   * to waiting. A socket, as `unix:/path`; nothing where they are closed.
   */
  readonly waitingRoom: string | undefined;
  /** Whether a peer that never answers has failed, of UDP. */
  readonly isAnswerDue: boolean;
  /** Seconds for connecting, for that while another peer is left to try, and for both sides' silence. */
  readonly timeouts: {
    readonly connect: number;
    readonly tryConnect: number;
    readonly idle: number;
  };
}

/** @param waitingRoom the path of its socket; nothing where nginx.conf has none */
function newStreamService(service: Service, line: WaitingLine, waitingRoom: string | undefined): StreamService {
  const hasRoom = waitingRoom !== undefined && service.queue > 0 && service.retries > 0;
  return {
    balancer: line.balancer,
    line,
    affinity: affinityOf(service),
    isDatagram: service.protocol === "udp",
    waitingRoom: hasRoom && service.protocol === "tcp" ? `unix:${waitingRoom}` : undefined,
    isAnswerDue: service.udp_responses !== "none",
    timeouts: {
      connect: service.connect_timeout,
      tryConnect: secondsToConnect(service.connect_timeout),
      idle: service.idle_timeout,
    },
  };
}

export { newStreamService };
export type { StreamService };
