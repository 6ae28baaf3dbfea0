import type { Mutable, Service } from "../config/configuration";
import type { ProcessOptions } from "../config/options/options";
import { discover } from "../discovery/discovery";
import type { ExchangeParts } from "../dns/exchange";
import { eligiblePeers } from "../health/eligibility";
import { explain } from "../explain/service";
import { addQuestions, newInquiries } from "../leader/inquiries";
import { factFor, lookUp } from "../leader/lookup";
import { nextSnapshot } from "../leader/next_snapshot";
import { newServiceState, type ServiceState } from "../leader/service_state";
import type { Log, Resolver, Together } from "../model/ports";
import type { Result } from "../model/result";
import { reconcile } from "../pool/reconcile";
import { clientFor, hostsFirst, problemsOf } from "../runtime/client";
import { makeQueryIds } from "../runtime/entropy";
import { files } from "../runtime/files";
import { type Explained, explainedBy } from "../explain/peers";
import { complain } from "./output";
import { secondsNow } from "./system/process";
import { blockingTransport } from "./system/transport";

/** Tells its user what otherwise is logged. */
const complaints: Log = { error: complain, warn: complain, notice: complain };

/** A service of SRV records, or else of addresses, whose port is unknown. */
function isServiceName(name: string): boolean {
  return string.sub(name, 1, 1) === "_";
}

/** Does one thing after the other. */
const oneByOne: Together = (tasks) => {
  for (const task of tasks) task();
};

/** Asks DNS all that is to be asked about a service, once. */
function askOnce(rules: Mutable<Service>, resolver: Resolver): ServiceState {
  rules.port = isServiceName(rules.name) ? undefined : 0;
  const tools = { resolver, clock: secondsNow, log: complaints, together: oneByOne };
  const service = newServiceState(rules, undefined, 0, secondsNow());
  addQuestions(newInquiries(), service, tools);
  const { discovery, inquiries } = service;
  for (const { type } of discovery.sources) lookUp(inquiries.get(type)!, tools);
  const now = secondsNow();
  for (const source of discovery.sources) {
    const { lookup } = inquiries.get(source.type)!;
    discover(discovery, source.type, factFor({ service, source }, lookup!), now);
  }
  return service;
}

/** Resolves as a Weir that starts now would. */
function resolverOf(options: ProcessOptions, parts: ExchangeParts): Resolver {
  const { hosts_file, resolv_conf } = options;
  const resolvConf = files.read(resolv_conf)[0] ?? "";
  for (const problem of problemsOf(options, resolv_conf, resolvConf)) complain(problem);
  const hosts = files.read(hosts_file)[0];
  const client = clientFor(options, resolvConf, parts);
  return hostsFirst(
    hosts_file,
    () => hosts,
    () => client,
  );
}

/** What a Weir that starts now would find behind a name. */
function lookUpOnce(rules: Mutable<Service>, options: ProcessOptions): Result<Explained> {
  const [ids, failure] = makeQueryIds();
  if (ids === undefined) return $multi(undefined, failure);
  const parts = { transport: blockingTransport, clock: secondsNow, ids };
  const service = askOnce(rules, resolverOf(options, parts));
  const now = secondsNow();
  const explanation = explain(service, now);
  explanation.protocol = undefined;
  for (const question of explanation.questions) question.next_in_seconds = undefined;
  const peers = reconcile([], nextSnapshot(service, now)?.members ?? []);
  const explained = explainedBy({ peers, eligible: eligiblePeers(peers, true) }, explanation, now);
  for (const peer of explained.peers) peer.use = undefined;
  return $multi(explained, undefined);
}

export { lookUpOnce };
