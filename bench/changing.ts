import { connect } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import type { Container } from "../spec/support/docker.ts";

/** What a containers' platform does between two changes: so many changes fit into the minute. */
const PAUSE = 1_000;
const BACKEND_PORT = 8080;

/** Whether a backend accepts connections. */
function listens(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port: BACKEND_PORT, timeout: 200 });
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket
      .once("connect", () => end(true))
      .once("error", () => end(false))
      .once("timeout", () => end(false));
  });
}

/** For a while, containers are killed and replaced, or stopped and started, in turn. Returns how many were. */
async function changeFor(
  seconds: number,
  pool: Container[],
  next: () => Promise<Container>,
  onReplacement: (container: Container) => Promise<void>,
): Promise<number> {
  const end = performance.now() + seconds * 1_000;
  let changes = 0;
  while (performance.now() < end) {
    const leaving = pool.shift() as Container;
    if (changes % 2 === 0) {
      await leaving.remove();
      const replacement = await next();
      pool.push(replacement);
      await onReplacement(replacement);
    } else {
      await leaving.restart();
      pool.push(leaving);
    }
    changes += 1;
    await delay(PAUSE);
  }
  return changes;
}

export { BACKEND_PORT, changeFor, listens };
