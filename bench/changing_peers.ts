import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { serve, type Running } from "./processes.ts";
import { peersServer } from "./proxies.ts";

/** Milliseconds between two changes. */
const PAUSE = 1_000;
/** Milliseconds that DNS still has the address of a peer that was killed. */
const STALE = 1_000;
const PEERS = 4;
/** How peers end, in turn: DNS forgets one that is stopped at once, one that is killed later, one that is started again never. */
const ENDINGS = ["stop", "kill", "restart"] as const;

interface ChangingPeer {
  readonly address: string;
  readonly ending: (typeof ENDINGS)[number];
  readonly running: Running;
}

/** A moment that has a length, in milliseconds of `performance.now()`. */
interface Span {
  readonly from: number;
  readonly to: number;
}

interface ChangingPeers {
  /** Has them end and begin, one after the other, for so many seconds; returns how many did. */
  readonly changeFor: (seconds: number) => Promise<number>;
  /** When peers ended: who has just been connected to one, may be cut off. */
  readonly ends: readonly Span[];
  readonly stop: () => Promise<void>;
}

/** Peers on 127.0.0.x, each a process of its own; `publish` is told whom DNS is to name. */
async function startChangingPeers(
  folder: string,
  port: number,
  publish: (addresses: readonly string[]) => void,
): Promise<ChangingPeers> {
  const pool: ChangingPeer[] = [];
  const known = new Set<string>();
  const ends: Span[] = [];
  let begun = 0;
  const remember = (address: string, isKnown: boolean): void => {
    if (isKnown) known.add(address);
    else known.delete(address);
    publish([...known]);
  };
  const begin = async (address = `127.0.0.${begun + 11}`): Promise<void> => {
    const ending = ENDINGS[begun % ENDINGS.length] ?? "stop";
    begun += 1;
    const server = peersServer({ directory: join(folder, address), port }, [address], ending !== "kill");
    pool.push({ address, ending, running: await serve(server.command, address, port) });
    remember(address, true);
  };
  const end = async ({ address, ending, running }: ChangingPeer): Promise<void> => {
    if (ending === "stop") remember(address, false);
    const from = performance.now();
    await running.stop(ending === "kill" ? "SIGKILL" : "SIGQUIT");
    ends.push({ from, to: performance.now() });
    if (ending !== "kill") return;
    await delay(STALE);
    remember(address, false);
  };
  for (let peer = 0; peer < PEERS; peer += 1) await begin();
  return {
    changeFor: async (seconds) => {
      const until = performance.now() + seconds * 1_000;
      let changes = 0;
      for (; performance.now() < until; changes += 1) {
        const leaving = pool.shift() as ChangingPeer;
        await end(leaving);
        await begin(leaving.ending === "restart" ? leaving.address : undefined);
        await delay(PAUSE);
      }
      return changes;
    },
    ends,
    stop: async () => {
      for (const { running } of pool) await running.stop();
    },
  };
}

export { startChangingPeers };
export type { Span };
