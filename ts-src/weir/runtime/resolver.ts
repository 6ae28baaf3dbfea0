import type { Configuration } from "../config/configuration";
import { makeClient } from "../dns/client";
import { parseResolvConf, type ResolvConf } from "../dns/resolv_conf";
import type { Resolver, Store } from "../model/ports";
import { makeQueryIds } from "./entropy";
import { makeTransport } from "./transport";

/** Counts the datagrams that claimed to be answers and were not. */
const IGNORED = "dns_ignored";

function readResolvConf(path: string): ResolvConf {
  const [file, problem] = io.open(path, "r");
  if (file === undefined) {
    ngx.log(ngx.WARN, "weir: could not read ", path, ": ", problem);
    return parseResolvConf("");
  }
  const text = file.read("*a");
  file.close();
  return parseResolvConf(text ?? "");
}

/** A DNS client for what resolv.conf says, or in its place the options. */
function systemResolver(configuration: Configuration, store: Store): Resolver {
  const { nameservers, nameserver_timeout, ndots, resolv_conf, search } = configuration;
  const system = readResolvConf(resolv_conf);
  const [ids, problem] = makeQueryIds();
  if (ids === undefined) error(`weir: ${problem}`, 0);
  return makeClient({
    transport: makeTransport(() => store.increment(IGNORED)),
    clock: ngx.now,
    ids,
    nameservers: nameservers.length > 0 ? nameservers : system.nameservers,
    nameserverTimeout: nameserver_timeout,
    search: search ?? system.search,
    ndots: ndots ?? system.ndots,
  });
}

/** Datagrams of nameservers that were no answer to what had been asked, since the start. */
function ignoredDatagrams(store: Store): number {
  return (store.get(IGNORED) ?? 0) as number;
}

export { ignoredDatagrams, systemResolver };
