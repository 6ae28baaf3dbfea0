import { contains } from "../text/contains";
import type { Counted, EjectionReason } from "../model/counted";
import type { Store } from "../model/ports";
import { numberAt, serviceKey } from "./keys";

/** In the store, the pairs of a nameserver and a result that have been counted, a line for each; only the leader writes. */
const REPLIES = "metrics_dns";

function replyKey(nameserver: string, result: string): string {
  return `${REPLIES}:${nameserver} ${result}`;
}

/** Counts what the leader sees and decides in the store, so that the next leader goes on from there. */
function newCounted(store: Store): Counted {
  /** The keys of what is listed already. */
  const listed = new LuaMap<string, LuaMap<string, string>>();

  function list(nameserver: string, result: string): string | undefined {
    const line = `${nameserver} ${result}\n`;
    const text = (store.get(REPLIES) ?? "") as string;
    if (!contains(`\n${text}`, `\n${line}`) && store.set(REPLIES, text + line)[0] === undefined) return undefined;
    const results = listed.get(nameserver) ?? new LuaMap<string, string>();
    listed.set(nameserver, results);
    const key = replyKey(nameserver, result);
    results.set(result, key);
    return key;
  }

  return {
    ejected: (service, reason) => {
      store.increment(serviceKey(ejectionNumber(reason), service), 1);
    },
    moved: (service, appeared, left) => {
      if (appeared > 0) store.increment(serviceKey("appeared", service), appeared);
      if (left > 0) store.increment(serviceKey("left", service), left);
    },
    replied: (nameserver, result) => {
      const key = listed.get(nameserver)?.get(result) ?? list(nameserver, result);
      if (key !== undefined) store.increment(key, 1);
    },
    confirmed: (service, at) => {
      store.set(serviceKey("confirmed_at", service), at);
    },
    answered: (service, at) => {
      store.set(serviceKey("answered_at", service), at);
    },
    taken: (service, now) => {
      const at = numberAt(store, serviceKey("answered_at", service));
      if (at === 0) return;
      // The last to write is the last worker.
      store.set(serviceKey("lag", service), now - at);
      store.increment(serviceKey("lags", service), 1);
      store.increment(serviceKey("lag_seconds", service), now - at);
    },
  };
}

function ejectionNumber(reason: EjectionReason): string {
  return `ejected_${reason}`;
}

/** Hands on how often each nameserver replied what. */
function readReplies(
  store: Store,
  take: (this: void, nameserver: string, result: string, count: number) => void,
): void {
  for (const [nameserver, result] of string.gmatch((store.get(REPLIES) ?? "") as string, "(%S+) (%S+)\n")) {
    take(nameserver!, result!, numberAt(store, replyKey(nameserver!, result!)));
  }
}

export { ejectionNumber, newCounted, readReplies };
