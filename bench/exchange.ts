import { once } from "node:events";
import { connect, createServer, type Server } from "node:net";

/** What is sent at a time once a connection is open: 16 kB, as much as nginx and HAProxy read at a time. */
const CHUNK = Buffer.alloc(16_384, "weir ");
/** What begins a connection, and what every answer is. */
const LINE = "hello\n";

/** A TCP peer that answers a line, and each chunk once it has all of it, with a line, and ends when its client does. */
async function startAnswerer(address: string, port: number): Promise<Server> {
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    let missing = LINE.length;
    socket.on("data", (data) => {
      missing -= data.length;
      if (missing > 0) return;
      missing = CHUNK.length;
      socket.write(LINE);
    });
    socket.on("end", () => void socket.end()).on("error", () => undefined);
  });
  await once(server.listen(port, address), "listening");
  return server;
}

/** One connection to 127.0.0.1: a line, then so many chunks, each when the last is answered; returns when both sides have ended. */
async function exchange(port: number, chunks = 0): Promise<void> {
  const socket = connect(port, "127.0.0.1");
  socket.write(LINE);
  let answers = 0;
  for await (const _ of socket) {
    answers += 1;
    if (answers <= chunks) socket.write(CHUNK);
    else socket.end();
  }
  if (answers <= chunks) throw new Error(`port ${port} closed a connection that had ${answers} answers`);
}

export { exchange, startAnswerer };
