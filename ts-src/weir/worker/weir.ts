import { type Balancer, newBalancer } from "../balancer/balancer";
import type { Configuration, Service } from "../config/configuration";
import { newCounted } from "../metrics/counted";
import type { Counted } from "../model/counted";
import type { Clock, Digest, Gate, Random, Store } from "../model/ports";
import { newOutbox, type Outbox } from "../pool/reports";
import { announce, newSeats } from "../pool/seats";
import { newQueue } from "../queue/queue";
import { newWaitingLine, type WaitingLine } from "../queue/waiting_line";
import { type CertificateStore, newCertificateStore } from "../tls/certificate_store";
import type { PairTools } from "../tls/followed_pair";
import { balancerSettings } from "./balancer_settings";

/** What a process is made of, once it is configured: every worker inherits it, and has the balancers and waiting lines for itself. */
interface Weir {
  readonly configuration: Configuration;
  /** How often nginx has been configured so far, this time included. */
  readonly generation: number;
  readonly store: Store;
  /** Reports to the leader. */
  readonly outbox: Outbox;
  /** By the keys of the services, as are the lines and the rules. */
  readonly balancers: LuaMap<string, Balancer>;
  readonly lines: LuaMap<string, WaitingLine>;
  readonly rules: LuaMap<string, Service>;
  readonly certificates: CertificateStore;
  readonly counted: Counted;
}

/** What it is made with. */
interface WeirTools extends PairTools {
  readonly clock: Clock;
  readonly random: Random;
  readonly store: Store;
  readonly newGate: (this: void) => Gate;
  /** Makes the tokens of sticky clients, other ones for each service. */
  readonly digestFor: (this: void, service: string) => Digest;
}

function newWeir(configuration: Configuration, tools: WeirTools, generation = 1): Weir {
  const weir: Weir = {
    configuration,
    generation,
    store: tools.store,
    outbox: newOutbox(tools.store),
    balancers: new LuaMap(),
    lines: new LuaMap(),
    rules: new LuaMap(),
    certificates: newCertificateStore(configuration.tlsPorts, tools),
    counted: newCounted(tools.store),
  };
  for (const service of configuration.services) addService(weir, service, tools);
  return weir;
}

function addService(
  { balancers, configuration, lines, outbox, rules, store }: Weir,
  service: Service,
  tools: WeirTools,
): void {
  const { key, queue, queue_timeout } = service;
  const { digestFor, random } = tools;
  const settings = balancerSettings(service, lines, configuration.partners.has(key), {
    digestFor,
    outbox,
    random,
    store,
  });
  const balancer = newBalancer(settings, tools.clock());
  balancers.set(key, balancer);
  rules.set(key, service);
  lines.set(key, newWaitingLine(balancer, newQueue(store, key, queue, queue_timeout), tools.newGate(), outbox));
}

/** Has the balancers of a worker keep to the number of requests that a peer may have, of all workers together. */
function limitRequests({ balancers, configuration, store }: Weir, pid: number): void {
  for (const { key, max_connections } of configuration.services) {
    if (max_connections > 0) {
      const balancer = balancers.get(key)!;
      balancer.mostInFlight = max_connections;
      balancer.seats = newSeats(store, key, max_connections, pid);
    }
  }
  if (hasSeats(configuration)) announce(store, pid);
}

/** Whether the requests of any service's peers are counted. */
function hasSeats({ services }: Configuration): boolean {
  for (const { max_connections } of services) if (max_connections > 0) return true;
  return false;
}

export { hasSeats, limitRequests, newWeir };
export type { Weir, WeirTools };
