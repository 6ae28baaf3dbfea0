// Cosockets of ngx_http_lua and ngx_stream_lua. Phases of all of them: rewrite, access, content, timer; never init, init_worker,
// balancer, header filter, body filter and log. Methods that wait yield to the event loop.

/** @noSelf */
declare namespace ngx {
  /** The event loop's clock in seconds; it moves on only when the loop turns or `update_time` is called. Any phase. */
  function now(): number;
  /** Reads the system's clocks, which otherwise move on once in each turn of the event loop. Any phase. */
  function update_time(): void;

  /** @noSelf */
  namespace socket {
    function udp(): UdpSocket;
    function tcp(): TcpSocket;
  }

  /** What a cosocket returns: a value, or nothing and a short reason such as "timeout", "closed" or "connection refused". */
  type SocketResult<T> = LuaMultiReturn<[T, undefined] | [undefined, string]>;

  /** A UDP socket. It takes datagrams only from the peer it was set to. */
  interface UdpSocket {
    /** An IPv6 address goes in brackets. */
    setpeername(address: string, port: number): SocketResult<true>;
    send(datagram: string): SocketResult<true>;
    /** One datagram, of 8,192 octets at most; a longer one is cut. */
    receive(): SocketResult<string>;
    /** For each later call that waits, in whole milliseconds. */
    settimeout(milliseconds: number): void;
    close(): SocketResult<true>;
  }

  /** A TCP socket. */
  interface TcpSocket {
    /** An IPv6 address goes in brackets; without a port it is a unix socket, as `unix:/path`. */
    connect(address: string, port?: number): SocketResult<true>;
    /**
     * Speaks TLS from now on, and returns the session.
     * @param verifies against `lua_ssl_trusted_certificate`, and `name`, which is also the SNI
     */
    sslhandshake(session: undefined, name: string, verifies: boolean): SocketResult<unknown>;
    /** Returns the number of octets sent. */
    send(data: string): SocketResult<number>;
    /** What has arrived, `most` octets of it; waits only while there is nothing. Since ngx_http_lua 0.10.14. */
    receiveany(most: number): SocketResult<string>;
    /** For each later call that waits, in whole milliseconds. */
    settimeout(milliseconds: number): void;
    close(): SocketResult<true>;
  }
}
