import { once } from "node:events";
import { connect, createServer, type IncomingHttpHeaders, type ServerHttp2Session } from "node:http2";

interface RawHttp2Peer {
  /** The headers of each request, in order. */
  readonly heads: readonly IncomingHttpHeaders[];
  readonly stop: () => Promise<void>;
}

/** A peer that answers each call of gRPC with nothing, well, and keeps what it was told. */
async function startRawHttp2Peer(address: string, port: number): Promise<RawHttp2Peer> {
  const heads: IncomingHttpHeaders[] = [];
  const sessions = new Set<ServerHttp2Session>();
  const server = createServer();
  server.on("session", (session) => void sessions.add(session));
  server.on("stream", (stream, headers) => {
    heads.push(headers);
    stream.respond({ ":status": 200, "content-type": "application/grpc", "grpc-status": "0" }, { endStream: true });
  });
  await once(server.listen(port, address), "listening");
  return {
    heads,
    stop: async () => {
      const closed = new Promise((done) => server.close(done));
      for (const session of sessions) session.destroy();
      await closed;
    },
  };
}

/** What a message without text is in gRPC. */
const emptyMessage = Buffer.alloc(5);

/**
 * One POST over HTTP/2 without TLS, unless the headers say otherwise, on a connection of its own; the headers of the answer, and its
 * body as `body`.
 */
async function callHttp2(
  port: number,
  headers: Readonly<Record<string, string>>,
  body: readonly Buffer[] = [emptyMessage],
): Promise<Record<string, unknown>> {
  const session = connect(`http://127.0.0.1:${port}`);
  try {
    const usual = { ":method": "POST", ":path": "/test.Talk/Say", "content-type": "application/grpc" };
    const stream = session.request({ ...usual, ...headers }, { endStream: body.length === 0 });
    const answered = once(stream, "response") as Promise<[IncomingHttpHeaders]>;
    for (const part of body) stream.write(part);
    if (body.length > 0) stream.end();
    const [head] = await answered;
    let text = "";
    for await (const part of stream) text += String(part);
    return { ...head, body: text };
  } finally {
    session.destroy();
  }
}

export { callHttp2, startRawHttp2Peer };
export type { RawHttp2Peer };
