import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import type { Socket } from "node:net";

/** How a backend answers whatever it is asked. */
interface Behaviour {
  /** Only requests for this path are answered so. */
  readonly path?: string;
  /** 200 when not given. */
  readonly status?: number;
  /** Milliseconds before each answer. */
  readonly delay?: number;
}

interface Backend {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  /** Requests that reached it, whether they were answered or not. */
  readonly requests: () => number;
  /** The most of them that it had at the same time. */
  readonly mostAtOnce: () => number;
  /** Answers like this from now on, or by its routes again if nothing is given. */
  readonly behave: (behaviour?: Behaviour) => void;
  /** Stops listening and lets what is in flight finish. */
  readonly drain: () => Promise<void>;
  /** Gone at once: every connection is reset, as when the process is killed. */
  readonly kill: () => Promise<void>;
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

type Route = (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>;

function routesOf(name: string): Record<string, Route> {
  const loggedIn = new WeakMap<Socket, string>();
  return {
    "/slow": (_request, response, url) => {
      setTimeout(() => response.end(name), Number(url.searchParams.get("ms") ?? "1000"));
    },
    "/status": (_request, response, url) => {
      response.writeHead(Number(url.searchParams.get("code") ?? "200")).end(name);
    },
    // With the headers of the query.
    "/headers": (_request, response, url) => {
      for (const [header, value] of url.searchParams) response.setHeader(header, value);
      response.end(name);
    },
    // A response header of so many bytes.
    "/header": (_request, response, url) => {
      response.setHeader("x-long", "x".repeat(Number(url.searchParams.get("bytes")))).end(name);
    },
    // A response header that no proxy may pass on (RFC 9110, 5.5).
    "/nul": (request) => void request.socket.end("HTTP/1.1 200 OK\r\nX-Odd: a\0b\r\n\r\n"),
    // Answers before it has read the body, and never reads it.
    "/too_large": (request) => {
      request.socket.write("HTTP/1.1 413 Content Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", () =>
        request.socket.resetAndDestroy(),
      );
    },
    // A part of a stream, and another after so many milliseconds: in chunks, to the end of the connection, or of a known length.
    "/stream": ({ socket }, response, url) => {
      const [first, second] = ["data: 1\n\n", "data: 2\n\n"];
      const form = url.searchParams.get("form") ?? "chunks";
      const type = "Content-Type: text/event-stream\r\n";
      setTimeout(
        () => (form === "chunks" ? response.end(second) : socket.end(second)),
        Number(url.searchParams.get("ms")),
      );
      if (form === "chunks") response.writeHead(200, { "content-type": "text/event-stream" }).write(first);
      else if (form === "close") socket.write(`HTTP/1.1 200 OK\r\n${type}Connection: close\r\n\r\n${first}`);
      else if (form === "http/1.0") socket.write(`HTTP/1.0 200 OK\r\n${type}\r\n${first}`);
      else socket.write(`HTTP/1.1 200 OK\r\n${type}Content-Length: 18\r\n\r\n${first}`);
    },
    // Who logged in on this connection, as NTLM does.
    "/whoami": (request, response) => {
      if (request.headers.authorization !== undefined) loggedIn.set(request.socket, request.headers.authorization);
      response.end(loggedIn.get(request.socket) ?? "nobody");
    },
    "/echo": async (request, response) => {
      const body = await readBody(request);
      response.setHeader("content-type", "application/json");
      response.end(
        JSON.stringify({
          name,
          method: request.method,
          url: request.url,
          headers: request.headers,
          length: body.length,
        }),
      );
    },
    // Another peer than `only` answers as if nothing were asked.
    "/reset": async (request, response, url) => {
      await readBody(request);
      if ((url.searchParams.get("only") ?? name) !== name) return void response.end(name);
      setTimeout(() => request.socket.resetAndDestroy(), Number(url.searchParams.get("ms") ?? "0"));
    },
    // The response begins at once and ends after `ms`.
    "/trickle": (_request, response, url) => {
      response.write("begun, ");
      setTimeout(() => response.end(name), Number(url.searchParams.get("ms") ?? "1000"));
    },
    // Gone as soon as the first part of the body has come.
    "/reset_half_way": (request) => {
      request.once("data", () => request.socket.resetAndDestroy());
    },
    "/close_after_headers": (_request, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write("cut", () => response.destroy());
    },
  };
}

function upgrade(request: IncomingMessage, socket: Duplex): void {
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: ${request.headers.upgrade ?? ""}\r\n\r\n`,
  );
  socket.on("error", () => socket.destroy());
  socket.pipe(socket);
}

/**
 * An HTTP server that answers its name, and on `/slow?ms=`, `/status?code=`, `/headers?NAME=VALUE`, `/header?bytes=`, `/nul`,
 * `/too_large`, `/whoami`, `/echo`, `/reset?ms=&only=`, `/trickle?ms=`, `/reset_half_way` and `/close_after_headers` what they
 * say; an upgraded connection echoes every byte.
 */
async function startBackend(name: string, address: string, port: number): Promise<Backend> {
  const routes = routesOf(name);
  const sockets = new Set<Socket>();
  let requests = 0;
  let underWay = 0;
  let mostAtOnce = 0;
  let behaviour: Behaviour | undefined;
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    requests += 1;
    underWay += 1;
    mostAtOnce = Math.max(mostAtOnce, underWay);
    response.once("close", () => (underWay -= 1));
    response.setHeader("x-backend", name);
    response.setHeader("x-url", request.url ?? "");
    const isForPath = behaviour?.path === undefined || behaviour.path === request.url;
    if (behaviour !== undefined && isForPath) {
      const { status = 200, delay = 0 } = behaviour;
      setTimeout(() => response.writeHead(status).end(name), delay);
      return;
    }
    const url = new URL(request.url ?? "/", "http://backend");
    const route = routes[url.pathname];
    if (route === undefined) response.end(name);
    else void route(request, response, url);
  });
  server.on("upgrade", upgrade);
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, address, resolve);
  });
  const bound = server.address();
  const close = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  return {
    name,
    address,
    port: typeof bound === "object" && bound !== null ? bound.port : port,
    requests: () => requests,
    mostAtOnce: () => mostAtOnce,
    behave: (next) => void (behaviour = next),
    drain: async () => {
      const closed = close();
      server.closeIdleConnections();
      await closed;
    },
    kill: async () => {
      const closed = close();
      for (const socket of sockets) socket.resetAndDestroy();
      await closed;
    },
  };
}

export { startBackend, type Backend, type Behaviour };
