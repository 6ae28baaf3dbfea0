import type { Configuration } from "../config/configuration";
import type { QueryIds } from "../model/dns_transport";
import type { Resolver, Store } from "../model/ports";
import { clientFor } from "./client";
import { clock } from "./clock";
import { makeQueryIds } from "./entropy";
import { files } from "./files";
import { nginxLog } from "./log";
import { makeTransport } from "./transport";

/** How often resolv.conf is looked at, in seconds: Docker and VPNs rewrite it while processes run. */
const REREAD_SECONDS = 2;

/** Counts the datagrams that claimed to be answers and were not. */
const IGNORED = "dns_ignored";

/** The text of resolv.conf; nothing, and a line in the log, if it cannot be read. */
function read(path: string): string | undefined {
  const [text, problem] = files.read(path);
  if (text === undefined) nginxLog.warn(problem);
  return text;
}

function queryIds(): QueryIds {
  const [ids, problem] = makeQueryIds();
  if (ids === undefined) error(`weir: ${problem}`, 0);
  return ids;
}

/** A DNS client for what resolv.conf says, or in its place the options. It follows resolv.conf when that changes. */
function systemResolver(configuration: Configuration, store: Store): Resolver {
  const ids = queryIds();
  const transport = makeTransport(() => store.increment(IGNORED));
  const path = configuration.resolv_conf;
  let text = read(path) ?? "";
  const follow = (resolvConf: string): Resolver => clientFor(configuration, resolvConf, { transport, clock, ids });
  let client = follow(text);
  let readAt = clock();

  function current(): Resolver {
    const now = clock();
    if (now - readAt < REREAD_SECONDS) return client;
    readAt = now;
    const found = read(path);
    if (found !== undefined && found !== text) {
      text = found;
      client = follow(text);
      nginxLog.notice(`${path} has changed, and is followed`);
    }
    return client;
  }

  return { resolve: (name, type, trace) => current().resolve(name, type, trace) };
}

/** Datagrams of nameservers that were no answer to what had been asked, since the start. */
function ignoredDatagrams(store: Store): number {
  return (store.get(IGNORED) ?? 0) as number;
}

export { ignoredDatagrams, systemResolver };
