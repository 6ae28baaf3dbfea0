import type { Configuration } from "../config/configuration";
import type { Counted } from "../model/counted";
import type { QueryIds } from "../model/dns_transport";
import type { Resolver, Store } from "../model/ports";
import { clientFor, hostsFirst, needsResolvConf, problemsOf } from "./client";
import { clock } from "./clock";
import { makeQueryIds } from "./entropy";
import { files } from "./files";
import { followFile } from "./followed_file";
import { nginxLog } from "./log";
import { makeTransport } from "./transport";

/** Counts the datagrams that claimed to be answers and were not. */
const IGNORED = "dns_ignored";

const nowhere = (): void => undefined;

function queryIds(): QueryIds {
  const [ids, problem] = makeQueryIds();
  if (ids === undefined) error(`weir: ${problem}`, 0);
  return ids;
}

/** A client for a resolv.conf, which gives way to another when that changes. One that is gone counts on. */
function followingClient(configuration: Configuration, store: Store, { replied }: Counted): () => Resolver {
  const ids = queryIds();
  const transport = makeTransport(() => store.increment(IGNORED, 1));
  const path = configuration.resolv_conf;
  const isNeeded = needsResolvConf(configuration);
  const read = followFile(path, files, clock, isNeeded ? nginxLog.warn : nowhere);

  function follow(resolvConf: string): Resolver {
    for (const problem of problemsOf(configuration, path, resolvConf)) nginxLog.warn(problem);
    return clientFor(configuration, resolvConf, { transport, clock, ids, heard: replied });
  }

  let text = read() ?? "";
  let client = follow(text);
  return () => {
    const found = read();
    if (found !== undefined && found !== text) {
      text = found;
      client = follow(text);
      nginxLog.notice(`${path} has changed, and is followed`);
    }
    return client;
  };
}

/**
 * Resolves names by the hosts file, and else by DNS, as resolv.conf says, or in its place the options. It follows both files
 * when they change.
 */
function systemResolver(configuration: Configuration, store: Store, counted: Counted): Resolver {
  const path = configuration.hosts_file;
  return hostsFirst(path, followFile(path, files, clock, nowhere), followingClient(configuration, store, counted));
}

/** Datagrams of nameservers that were no answer to what had been asked, since the start. */
function ignoredDatagrams(store: Store): number {
  return (store.get(IGNORED) ?? 0) as number;
}

export { ignoredDatagrams, systemResolver };
