import type { Mutable, Service } from "../config/configuration";
import type { ProcessOptions } from "../config/options";
import { discover } from "../discovery/discovery";
import type { Fact } from "../discovery/fact";
import { eligiblePeers } from "../health/eligibility";
import { explain } from "../keeper/explain";
import { lookUp } from "../keeper/lookup";
import { nextSnapshot } from "../keeper/next_snapshot";
import { newWatch, type Watch } from "../keeper/watch";
import type { Log, Resolver } from "../model/ports";
import type { Result } from "../model/result";
import { reconcile } from "../pool/reconcile";
import { clientFor } from "../runtime/client";
import { makeQueryIds } from "../runtime/entropy";
import { readFile } from "../runtime/files";
import { type Explained, explainedBy } from "../status/explained";
import { complain } from "./output";
import { secondsNow } from "./system";
import { blockingTransport } from "./transport";

/** Tells its user what otherwise is logged. */
const complaints: Log = { error: complain, warn: complain, notice: complain };

/** A service of SRV records, or else of addresses, of which nobody said the port. */
function isServiceName(name: string): boolean {
  return string.sub(name, 1, 1) === "_";
}

/** Asks DNS all that is to be asked about a service, once. */
function watchOnce(service: Mutable<Service>, resolver: Resolver): Watch {
  service.port = isServiceName(service.name) ? undefined : 0;
  const watch = newWatch(service, undefined, resolver, secondsNow);
  const facts: Fact[] = [];
  for (const source of watch.discovery.sources) {
    const [, fact] = lookUp(watch, source, { resolver, clock: secondsNow, log: complaints });
    facts.push(fact);
  }
  const now = secondsNow();
  for (const index of $range(0, facts.length - 1)) {
    discover(watch.discovery, watch.discovery.sources[index]!.type, facts[index]!, now);
  }
  return watch;
}

/** What a Weir that starts now would find behind a name. */
function lookUpOnce(service: Mutable<Service>, options: ProcessOptions): Result<Explained> {
  const [ids, failure] = makeQueryIds();
  if (ids === undefined) return $multi(undefined, failure);
  const parts = { transport: blockingTransport, clock: secondsNow, ids };
  const watch = watchOnce(service, clientFor(options, readFile(options.resolv_conf)[0] ?? "", parts));
  const now = secondsNow();
  const explanation = explain(watch, now);
  for (const question of explanation.questions) question.next_in_seconds = undefined;
  const peers = reconcile([], nextSnapshot(watch)?.members ?? []);
  const explained = explainedBy({ peers, eligible: eligiblePeers(peers, true) }, explanation, now);
  for (const peer of explained.peers) peer.use = undefined;
  return $multi(explained, undefined);
}

export { lookUpOnce };
