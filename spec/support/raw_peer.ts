import { once } from "node:events";
import { createServer, type AddressInfo, type Socket } from "node:net";

/** A peer that keeps what it is sent to the byte, and answers as it is told. */
interface RawPeer {
  readonly port: number;
  /** The head and the body of each request, in order. */
  readonly received: string[];
  readonly stop: () => Promise<void>;
}

const usual = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

/** Whether a request has come to its end. */
function isWhole(text: string): boolean {
  const end = text.indexOf("\r\n\r\n");
  if (end < 0) return false;
  const length = /^content-length: *(\d+)/im.exec(text.slice(0, end))?.[1];
  if (/^transfer-encoding: *chunked/im.test(text.slice(0, end))) return text.endsWith("0\r\n\r\n");
  return text.length >= end + 4 + Number(length ?? 0);
}

/**
 * @param answers by path, what is sent to a request for it; the connection is closed after `close`
 */
async function startRawPeer(
  address: string,
  answers: ReadonlyMap<string, { readonly text: string; readonly close: boolean }>,
): Promise<RawPeer> {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let text = "";
    socket.on("error", () => undefined);
    socket.on("data", (part) => {
      text += part.toString("latin1");
      if (!isWhole(text)) return;
      received.push(text);
      const path = text.split(" ")[1] ?? "";
      text = "";
      const { text: answer, close } = answers.get(path) ?? { text: usual, close: false };
      if (close) socket.end(answer, "latin1");
      else socket.write(answer, "latin1");
    });
  }).listen(0, address);
  await once(server, "listening");
  return {
    port: (server.address() as AddressInfo).port,
    received,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

export { startRawPeer, type RawPeer };
