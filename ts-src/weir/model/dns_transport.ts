/** Where a nameserver listens. */
export interface NameServer {
  /** An IPv4 or IPv6 address, without brackets. */
  readonly address: string;
  readonly port: number;
}

/** Sixteen unpredictable bits, as a number: ids of DNS queries. */
export type QueryIds = () => number;

/** Why a message got no reply: nothing came in time, or the way there is closed (refused, no route, reset). */
export type TransportFailure = "timeout" | "unreachable";

/** A reply, or why there is none. */
export type TransportResult = LuaMultiReturn<[string, undefined] | [undefined, TransportFailure]>;

/**
 * The port by which DNS messages travel.
 * @noSelf
 */
export interface Transport {
  /**
   * Sends a message over UDP from a fresh unpredictable port, and returns the first datagram of that server that `accepts`
   * takes; others are passed over.
   */
  readonly udp: (
    server: NameServer,
    message: string,
    seconds: number,
    accepts: (this: void, datagram: string) => boolean,
  ) => TransportResult;
  /** Sends a message over a new TCP connection (RFC 7766) and returns the reply, both without the length prefix. */
  readonly tcp: (server: NameServer, message: string, seconds: number) => TransportResult;
}
