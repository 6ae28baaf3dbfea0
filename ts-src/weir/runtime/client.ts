import type { ProcessOptions } from "../config/options/options";
import { makeClient } from "../dns/client";
import type { ExchangeParts } from "../dns/exchange";
import { answerOfHosts, parseHosts } from "../dns/hosts";
import { parseResolvConf } from "../dns/resolv_conf";
import type { Resolver } from "../model/ports";

/** Seconds to wait for a nameserver where neither the options nor resolv.conf say it. */
const NAMESERVER_TIMEOUT = 0.5;

type ClientOptions = Pick<ProcessOptions, "nameservers" | "nameserver_timeout" | "ndots" | "search">;

/**
 * A DNS client for what the options say, and where they say nothing, the text of a resolv.conf. Its `rotate` and `use-vc` are
 * about its own nameservers.
 */
function clientFor(
  options: ClientOptions,
  resolvConf: string,
  { clock, heard, ids, transport }: ExchangeParts,
): Resolver {
  const { nameserver_timeout, nameservers, ndots, search } = options;
  const system = parseResolvConf(resolvConf);
  const isTold = nameservers.length > 0;
  return makeClient({
    transport,
    clock,
    ids,
    heard,
    nameservers: isTold ? nameservers : system.nameservers,
    nameserverTimeout: nameserver_timeout ?? system.timeout ?? NAMESERVER_TIMEOUT,
    attempts: system.attempts,
    rotates: !isTold && system.rotates,
    isStreamOnly: !isTold && system.isStreamOnly,
    search: search ?? system.search,
    ndots: ndots ?? system.ndots,
  });
}

/** Whether resolv.conf says anything that the options do not. */
function needsResolvConf({ nameservers, ndots, search }: ClientOptions): boolean {
  return nameservers.length === 0 || search === undefined || ndots === undefined;
}

/** What of a resolv.conf cannot be followed, a line for each. */
function problemsOf({ nameservers }: ClientOptions, path: string, resolvConf: string): readonly string[] {
  const problems: string[] = [];
  if (nameservers.length > 0) return problems;
  for (const address of parseResolvConf(resolvConf).unusable) {
    problems.push(`${path}: cannot ask ${address}, as nginx knows no zones`);
  }
  return problems;
}

/**
 * Looks into a hosts file before it asks DNS, as every client of the C library does.
 * @param read its text now; a file that cannot be read is as an empty one
 */
function hostsFirst(path: string, read: () => string | undefined, client: () => Resolver): Resolver {
  let text = "";
  let hosts = parseHosts(text);
  return {
    resolve: (name, type, trace) => {
      const found = read() ?? "";
      if (found !== text) {
        text = found;
        hosts = parseHosts(found);
      }
      return answerOfHosts(hosts, path, name, type, trace) ?? client().resolve(name, type, trace);
    },
    askNameservers: (name, type) => client().askNameservers(name, type),
  };
}

export { clientFor, hostsFirst, needsResolvConf, problemsOf };
