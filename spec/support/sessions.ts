import { createSocket } from "node:dgram";
import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

type Protocol = "tcp" | "udp";

/** A peer that says its name and what it was sent: `NAME TEXT`. */
interface Peer {
  readonly name: string;
  /** Connections, or datagrams, that reached it. */
  readonly sessions: () => number;
  /** Whatever it was sent. */
  readonly received: () => string;
  /** Gone at once, as when the process is killed. */
  readonly stop: () => Promise<void>;
}

interface PeerOptions {
  /** It speaks first: `NAME hello`. */
  readonly greets?: boolean;
  /** It answers nothing. */
  readonly isSilent?: boolean;
  /** It ends each connection at once, with a reset. */
  readonly resets?: boolean;
}

async function startTcpPeer(name: string, address: string, port: number, options: PeerOptions = {}): Promise<Peer> {
  const sockets = new Set<Socket>();
  let sessions = 0;
  let received = "";
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sessions += 1;
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
    if (options.greets === true) socket.write(`${name} hello`);
    socket.on("data", (data) => {
      received += data.toString();
      if (options.resets === true) socket.resetAndDestroy();
      else if (options.isSilent !== true) socket.write(`${name} ${data.toString()}`);
    });
    // Whoever has said all is told so by the last word.
    socket.on("end", () => socket.end(options.isSilent === true ? "" : " end"));
  });
  await once(server.listen(port, address), "listening");
  return {
    name,
    sessions: () => sessions,
    received: () => received,
    stop: async () => {
      const closed = new Promise((done) => server.close(done));
      for (const socket of sockets) socket.resetAndDestroy();
      await closed;
    },
  };
}

async function startUdpPeer(name: string, address: string, port: number, options: PeerOptions = {}): Promise<Peer> {
  const socket = createSocket("udp4");
  let sessions = 0;
  let received = "";
  let isOpen = true;
  socket.on("message", (data, { address: client, port: clientPort }) => {
    // An empty one is a probe.
    if (data.length === 0) return;
    sessions += 1;
    received += data.toString();
    if (options.isSilent !== true) socket.send(`${name} ${data.toString()}`, clientPort, client);
  });
  socket.bind(port, address);
  await once(socket, "listening");
  return {
    name,
    sessions: () => sessions,
    received: () => received,
    stop: async () => {
      if (!isOpen) return;
      isOpen = false;
      const closed = once(socket, "close");
      socket.close();
      await closed;
    },
  };
}

/** What a new client is answered to a text; raises where that is nothing. */
async function askTcp(port: number, text: string, milliseconds: number): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  try {
    socket.write(text);
    const signal = AbortSignal.timeout(milliseconds);
    const closed = once(socket, "end", { signal }).then(() => Promise.reject(new Error("closed")));
    const [data] = (await Promise.race([once(socket, "data", { signal }), closed])) as [Buffer];
    closed.catch(() => undefined);
    return data.toString();
  } finally {
    socket.on("error", () => undefined).end();
  }
}

async function askUdp(port: number, text: string, milliseconds: number): Promise<string> {
  const socket = createSocket("udp4");
  try {
    socket.send(text, port, "127.0.0.1");
    const [data] = (await once(socket, "message", { signal: AbortSignal.timeout(milliseconds) })) as [Buffer];
    return data.toString();
  } finally {
    socket.close();
  }
}

interface Sample {
  /** Milliseconds of `performance.now()` at its begin. */
  readonly at: number;
  /** Milliseconds until the answer. */
  readonly latency: number;
  /** Who answered; empty for nobody. */
  readonly peer: string;
  readonly error: string;
}

interface Sessions {
  readonly samples: readonly Sample[];
  /** Begins no more, and waits for those that have begun. */
  readonly stop: () => Promise<readonly Sample[]>;
}

/** New clients, so many a second, each with one question. */
function startSessions(ask: typeof askTcp, port: number, rate: number, milliseconds = 8_000): Sessions {
  const samples: Sample[] = [];
  const underWay = new Set<Promise<void>>();
  const begun = performance.now();
  let count = 0;
  const begin = async (): Promise<void> => {
    const at = performance.now();
    const [peer = "", error = ""] = await ask(port, "hello", milliseconds).then(
      (answer) => [answer.split(" ")[0] ?? ""],
      (reason: unknown) => ["", String(reason)],
    );
    samples.push({ at, latency: performance.now() - at, peer, error });
  };
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - begun) / 1_000) * rate);
    for (; count < due; count += 1) {
      const session = begin().finally(() => underWay.delete(session));
      underWay.add(session);
    }
  }, 5);
  return {
    samples,
    stop: async () => {
      clearInterval(timer);
      await Promise.all(underWay);
      return samples;
    },
  };
}

const protocols = {
  tcp: { startPeer: startTcpPeer, ask: askTcp },
  udp: { startPeer: startUdpPeer, ask: askUdp },
} as const;

export { askTcp, askUdp, protocols, startSessions, startTcpPeer, startUdpPeer };
export type { Peer, PeerOptions, Protocol, Sample, Sessions };
