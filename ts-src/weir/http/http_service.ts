import type { Balancer } from "../balancer/balancer";
import type { Mutable, Service } from "../config/configuration";
import { secondsToConnect } from "../config/connect_timeout";
import { limit } from "../config/limit";
import { setOfStatuses } from "../config/types/statuses";
import { affinityOf, cookieOf } from "../policy/affinity";
import { cookieForm, type CookieForm } from "./cookie";
import type { WaitingLine } from "../queue/waiting_line";

/** A service that balances HTTP or gRPC, and the settings that only these have. */
interface HttpService {
  readonly balancer: Balancer;
  readonly line: WaitingLine;
  /** The nginx variable whose value ties a request to a peer; empty if nothing does. */
  readonly affinity: string;
  /** Whether its requests are calls of gRPC, whose bodies are never kept, and whose answers end with a status of their own. */
  readonly isGrpc: boolean;
  /** The socket at which calls wait that no peer accepted, with `unix:` before it; nothing where there is none. */
  readonly waitingRoom: string | undefined;
  /** The cookie that keeps a client at its peer. */
  readonly cookie: CookieForm;
  /** The statuses that are errors of the peer. */
  readonly errorStatuses: LuaSet<number>;
  /** Whether answers of some statuses are tried again, which nginx.conf says. */
  readonly retriesAnswers: boolean;
  /** Whether a request that a peer has, and does not answer in time, goes to another. */
  readonly retriesTimeouts: boolean;
  /** Whether nginx has a request's whole body before it is sent on, so that it can be sent again. */
  readonly isBuffered: boolean;
  /** Whether a request can rest or wait: nginx.conf has a location for that. */
  readonly canRest: boolean;
  /**
   * Seconds for connecting, and for that while another peer is left to try; for each write to the peer and each read from it;
   * for a read while another peer is left, `math.huge` for no limit; for either side of a tunnel.
   */
  readonly timeouts: {
    readonly connect: number;
    readonly tryConnect: number;
    readonly send: number;
    readonly read: number;
    readonly tryRead: number;
    readonly tunnel: number;
  };
  /** Whether the time for a read depends on the tries before. */
  readonly hasTimeLimits: boolean;
  /** Whether nginx is told the timeouts of each try: it costs a copy of its settings, and nginx.conf may say the usual ones. */
  readonly setsTimeouts: boolean;
}

/**
 * @param isRendered whether nginx.conf is Weir's own, which says the usual timeouts, and where requests can wait
 * @param room the socket where calls of gRPC wait, without `unix:`
 */
function newHttpService(service: Service, line: WaitingLine, isRendered: boolean, room?: string): Mutable<HttpService> {
  const isGrpc = service.protocol === "grpc";
  const hasTimeLimits = service.try_timeout > 0 || service.total_timeout > 0;
  return {
    balancer: line.balancer,
    line,
    affinity: affinityOf(service),
    isGrpc,
    waitingRoom: room === undefined ? undefined : `unix:${room}`,
    cookie: cookieForm(isGrpc ? "" : cookieOf(service), service),
    errorStatuses: setOfStatuses(service.eject_on),
    retriesAnswers: service.retry_on.length > 0,
    retriesTimeouts: service.try_timeout > 0,
    isBuffered: service.buffering && !isGrpc,
    canRest: isRendered && !isGrpc,
    timeouts: {
      connect: service.connect_timeout,
      tryConnect: secondsToConnect(service.connect_timeout),
      send: service.send_timeout,
      read: service.read_timeout,
      tryRead: limit(service.try_timeout),
      tunnel: service.tunnel_timeout,
    },
    hasTimeLimits,
    setsTimeouts: hasTimeLimits || !isRendered,
  };
}

/** The same service in its waiting room, from which nobody goes there again. There the client's address is only in a header. */
function inWaitingRoom(service: Service, line: WaitingLine): HttpService {
  const inside = newHttpService(service, line, true);
  if (inside.affinity === "remote_addr") inside.affinity = "http_x_real_ip";
  return inside;
}

/** What that is called in nginx.conf: no DNS name has such a character. */
function keyInWaitingRoom(key: string): string {
  return `${key}~again`;
}

export { inWaitingRoom, keyInWaitingRoom, newHttpService };
export type { HttpService };
