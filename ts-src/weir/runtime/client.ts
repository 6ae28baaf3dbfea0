import type { ProcessOptions } from "../config/options/options";
import { type ClientParts, makeClient } from "../dns/client";
import { parseResolvConf } from "../dns/resolv_conf";
import type { Resolver } from "../model/ports";

/** A DNS client for what the options say, and where they say nothing, the text of a resolv.conf. */
function clientFor(
  options: Pick<ProcessOptions, "nameservers" | "nameserver_timeout" | "ndots" | "search">,
  resolvConf: string,
  { transport, clock, ids }: Pick<ClientParts, "transport" | "clock" | "ids">,
): Resolver {
  const { nameservers, nameserver_timeout, ndots, search } = options;
  const system = parseResolvConf(resolvConf);
  return makeClient({
    transport,
    clock,
    ids,
    nameservers: nameservers.length > 0 ? nameservers : system.nameservers,
    nameserverTimeout: nameserver_timeout,
    search: search ?? system.search,
    ndots: ndots ?? system.ndots,
  });
}

export { clientFor };
