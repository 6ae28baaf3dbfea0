import { reverseName } from "../dns/reverse";
import type { Answer } from "../model/answer";
import type { Endpoint } from "../model/endpoint";
import { type Identity, learnName, newIdentity, recheck } from "./identity";
import { isLeading, type Leader } from "./leader";
import { resolve } from "./lookup";
import { isConfirmed } from "./confirmed";
import { changed } from "./changed";
import type { ServiceState } from "./service_state";

/** Questions about addresses that are under way at a time: many peers may appear at once. */
const MOST_AT_ONCE = 16;
/** How often the address of a peer that DNS does not confirm is asked about, in seconds. */
const RECHECK_SECONDS = 1;
/** When those are asked about for whom there were too many questions, in seconds. */
const LATER_SECONDS = 0.1;

/** Notes that a nameserver answers. */
function noteAnswer({ wellAt }: Leader, answer: Answer, now: number): void {
  if (answer.kind !== "failure") wellAt.set(answer.server, now);
}

/** Asks who the peers of a service are: once while DNS confirms them, again and again while it does not. */
function witness(leader: Leader, service: ServiceState, now: number): void {
  const { endpoints } = service.discovery.membership;
  if (endpoints === service.named && now < service.recheckAt) return;
  service.recheckAt = math.huge;
  let areAllAsked = true;
  for (const endpoint of endpoints) {
    const identity = identityOf(service, endpoint);
    if (!isConfirmed(service, endpoint)) {
      if (identity.name !== "") {
        service.recheckAt = now + RECHECK_SECONDS;
        ask(leader, service, endpoint, identity);
      }
    } else if ((!identity.isKnown || identity.isGone) && !ask(leader, service, endpoint, identity)) {
      areAllAsked = false;
    }
  }
  if (service.recheckAt < math.huge) askForOurselves(leader);
  if (areAllAsked) service.named = endpoints;
  else service.recheckAt = math.min(service.recheckAt, now + LATER_SECONDS);
  forgetOthers(service);
}

function identityOf({ identities }: ServiceState, { address }: Endpoint): Identity {
  const known = identities.get(address);
  if (known !== undefined) return known;
  const identity = newIdentity("", "");
  identities.set(address, identity);
  return identity;
}

function forgetOthers(service: ServiceState): void {
  const { endpoints } = service.discovery.membership;
  const kept = new LuaSet<string>();
  for (const { address } of endpoints) kept.add(address);
  for (const [address] of service.identities) if (!kept.has(address)) service.identities.delete(address);
}

/** Says whether it is asked now. */
function ask(leader: Leader, service: ServiceState, endpoint: Endpoint, identity: Identity): boolean {
  const name = reverseName(endpoint.address);
  if (identity.inFlight || name === undefined) return true;
  if (leader.addressQuestions >= MOST_AT_ONCE) return false;
  leader.addressQuestions++;
  identity.inFlight = true;
  leader.tools.spawn(() => {
    const answer = resolve(leader.tools, name, "PTR");
    leader.addressQuestions--;
    if (isLeading(leader)) hear(leader, service, endpoint, identity, answer);
  });
  return true;
}

function hear(leader: Leader, service: ServiceState, endpoint: Endpoint, identity: Identity, answer: Answer): void {
  const now = leader.tools.clock();
  noteAnswer(leader, answer, now);
  if (isConfirmed(service, endpoint)) {
    learnName(identity, answer, now);
    if (identity.name !== "") changed(service);
  } else if (recheck(identity, answer, leader.wellAt.get(identity.server) ?? 0, now)) {
    changed(service);
  }
}

/** Whether an endpoint is still whom DNS meant: it is asked who has the address where it does not say so by the service's name. */
function isStillThere(leader: Leader, service: ServiceState, endpoint: Endpoint): boolean {
  if (isConfirmed(service, endpoint)) return true;
  const name = reverseName(endpoint.address);
  if (name === undefined) return false;
  const askedAt = leader.tools.clock();
  const identity = identityOf(service, endpoint);
  const answer = resolve(leader.tools, name, "PTR");
  if (!isLeading(leader)) return false;
  hear(leader, service, endpoint, identity, answer);
  return isConfirmed(service, endpoint) || (!identity.isGone && identity.seenAt >= askedAt);
}

/** Asks for this machine's own name, which a nameserver that is well knows, whatever else it cannot answer. */
function askForOurselves(leader: Leader): void {
  const { tools } = leader;
  const now = tools.clock();
  if (tools.hostName === "" || now < leader.ourselvesAt) return;
  leader.ourselvesAt = now + RECHECK_SECONDS;
  tools.spawn(() => {
    const [isDone, answer] = pcall(tools.resolver.askNameservers, tools.hostName, "A");
    if (isDone) noteAnswer(leader, answer, tools.clock());
  });
}

export { isStillThere, noteAnswer, witness };
