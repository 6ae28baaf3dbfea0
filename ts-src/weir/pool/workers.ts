import type { Store } from "../model/ports";

/*
 * Which workers there are: a text with the number of each process, which only the leader writes. The others tell it that they came
 * or leave; who was killed tells nothing, and is looked for.
 */

const LIST = "workers";
const NEWS = "workers_news";

/** Tells the leader that a worker is there. */
function announceWorker(store: Store, pid: number): void {
  store.push(NEWS, `+${pid}`);
}

/** Tells it that one leaves. */
function dismissWorker(store: Store, pid: number): void {
  store.push(NEWS, `-${pid}`);
}

/** The workers that the leader knows of. */
function listedWorkers(store: Store): readonly number[] {
  const pids: number[] = [];
  for (const [pid] of string.gmatch((store.get(LIST) ?? "") as string, "%d+")) pids.push(tonumber(pid)!);
  return pids;
}

/** Whether the leader knows of a worker. */
function isListed(store: Store, pid: number): boolean {
  for (const listed of listedWorkers(store)) if (listed === pid) return true;
  return false;
}

/** Takes in who came and who left. To be called by the leader, often; it costs one look if nobody did. */
function listWorkers(store: Store): void {
  let news = store.pop(NEWS);
  if (news === undefined) return;
  const there = new LuaSet<number>();
  for (const pid of listedWorkers(store)) there.add(pid);
  while (news !== undefined) {
    const pid = tonumber(string.sub(news, 2))!;
    if (string.sub(news, 1, 1) === "+") there.add(pid);
    else there.delete(pid);
    news = store.pop(NEWS);
  }
  write(store, there);
}

/** Forgets those that were killed, and returns them. To be called by the leader now and then. */
function forgetDeadWorkers(store: Store, isAlive: (this: void, pid: number) => boolean): readonly number[] {
  const there = new LuaSet<number>();
  const dead: number[] = [];
  for (const pid of listedWorkers(store)) {
    if (isAlive(pid)) there.add(pid);
    else dead.push(pid);
  }
  if (dead.length > 0) write(store, there);
  return dead;
}

function write(store: Store, there: LuaSet<number>): void {
  const pids: number[] = [];
  for (const pid of there) pids.push(pid);
  table.sort(pids);
  store.set(LIST, table.concat(pids, " "));
}

export { announceWorker, dismissWorker, forgetDeadWorkers, isListed, listedWorkers, listWorkers };
