import { once } from "node:events";
import { Worker } from "node:worker_threads";

interface BusyPeers {
  readonly stop: () => Promise<void>;
}

/** Does one thing at a time: while it answers, others wait in the kernel's queue, and those that find no place there not even so. */
const busyPeer = `
  const { parentPort, workerData } = require("node:worker_threads");
  const { host, port, backlog, milliseconds } = workerData;
  const never = new Int32Array(new SharedArrayBuffer(4));
  const server = require("node:http").createServer((request, response) => {
    Atomics.wait(never, 0, 0, milliseconds);
    response.setHeader("connection", "close").end(host);
  });
  server.listen({ host, port, backlog }, () => parentPort.postMessage("listens"));
`;

/** Single-threaded peers on one port, each with a thread of its own, a listen backlog, and a time that each answer takes. */
async function startBusyPeers(
  addresses: readonly string[],
  port: number,
  backlog: number,
  milliseconds: number,
): Promise<BusyPeers> {
  const threads = addresses.map(
    (host) => new Worker(busyPeer, { eval: true, workerData: { host, port, backlog, milliseconds } }),
  );
  await Promise.all(threads.map((thread) => once(thread, "message")));
  return {
    stop: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}

export { startBusyPeers, type BusyPeers };
