import { tlsOf } from "../config/peer_tls";
import { type Check, isCheckDue, newCheck, noteCheck, secondsToNext } from "../health/check";
import { dnsFailure, dnsQuestion } from "../health/dns_check";
import { checkRequest, failureOf, judgeResponse } from "../health/http_check";
import type { Endpoint } from "../model/endpoint";
import { isLeading, type Leader, type Tools } from "./leader";
import type { ServiceRules } from "./service_rules";
import { changed, wake } from "./changed";
import { record } from "./record";
import type { ServiceState } from "./service_state";

/** Checks that begin in one tick, lest a thousand new peers open a thousand sockets at once. */
const MOST_AT_ONCE = 20;

/** Whether a peer is one that requests may go to, as far as checks say. */
function passesCheck(service: ServiceState, peerId: string): boolean {
  if (service.rules.check === "off") return true;
  return service.checks.get(peerId)?.passes === true;
}

/** Begins the checks that are due, and forgets those of peers that are gone. */
function checkWhoIsDue(leader: Leader, service: ServiceState, now: number): void {
  if (service.rules.check === "off") return;
  const { endpoints } = service.discovery.membership;
  if (endpoints !== service.checked) takeMembers(service, endpoints, now);
  let begun = 0;
  for (const endpoint of endpoints) {
    const check = service.checks.get(endpoint.id)!;
    if (begun < MOST_AT_ONCE && isCheckDue(check, now)) {
      begun++;
      check.inFlight = true;
      leader.tools.spawn(() => checkPeer(leader, service, endpoint));
    }
  }
}

function isAmong(endpoints: readonly Endpoint[], peerId: string): boolean {
  for (const { id } of endpoints) if (id === peerId) return true;
  return false;
}

function takeMembers(service: ServiceState, endpoints: readonly Endpoint[], now: number): void {
  const before = service.checks;
  service.checked = endpoints;
  service.checks = new LuaMap();
  for (const id of service.rejected) if (!isAmong(endpoints, id)) service.rejected.delete(id);
  for (const { id } of endpoints) service.checks.set(id, before.get(id) ?? newCheck(false, now));
}

function checkPeer(leader: Leader, service: ServiceState, endpoint: Endpoint): void {
  const { tools } = leader;
  const { log, clock, random } = tools;
  const { rules } = service;
  const [isDone, result] = pcall(failureNow, tools, rules, endpoint);
  if (!isDone) log.error(`could not check ${endpoint.id}: ${tostring(result)}`);
  const check = service.checks.get(endpoint.id);
  if (check === undefined || !isLeading(leader)) return;
  wake(service);
  check.at = clock() + secondsToNext(rules.check_interval, random);
  check.failure = isDone ? result : "could not be made";
  const isFirst = !check.isChecked;
  const hasChanged = noteCheck(check, check.failure === "", rules);
  if (hasChanged) changed(service);
  if (hasChanged || isFirst) sayHowItDoes(leader, service, endpoint, check);
}

/** Says that a peer fails, once for all leaders, and that it passes. */
function sayHowItDoes({ recorder, tools }: Leader, service: ServiceState, { id }: Endpoint, check: Check): void {
  const { rejected, rules } = service;
  if (check.passes) {
    rejected.delete(id);
    record(recorder, rules.key, "back", id, "passes its check", "");
  } else if (!rejected.has(id)) {
    rejected.add(id);
    tools.counted.ejected(rules.key, "check");
    record(recorder, rules.key, "ejected", id, "fails its check and is left out", check.failure);
  }
}

/** Checks a peer: what is wrong, or nothing. */
function failureNow(this: void, { prober, random }: Tools, rules: ServiceRules, { address, port }: Endpoint): string {
  const { check, check_headers, check_host, check_port, check_timeout, name } = rules;
  const checkedPort = check_port ?? port;
  if (check === "tcp") {
    return prober.connects(address, checkedPort, check_timeout) ? "" : `no connection to port ${checkedPort}`;
  }
  if (check === "udp") {
    return prober.listens(address, checkedPort, check_timeout) ? "" : `port ${checkedPort} refuses datagrams`;
  }
  if (check === "dns") {
    const query = dnsQuestion(math.floor(random() * 65_536));
    const isStream = rules.protocol !== "udp";
    const failure = dnsFailure(query, prober.asksDns(address, checkedPort, check_timeout, isStream, query.message));
    return failure === "" ? "" : `localhost ${failure} at port ${checkedPort}`;
  }
  const host = check_host === "" ? name : check_host;
  let last = "";
  const [isGood, noTls] = prober.responds(
    address,
    checkedPort,
    check_timeout,
    checkRequest(check, host, check_headers),
    tlsOf(rules),
    (response, isWhole) => {
      last = response;
      return judgeResponse(response, isWhole, rules);
    },
  );
  if (noTls !== "") return `no TLS at port ${checkedPort}: ${noTls}`;
  // Who reads this need not know what stands behind the path, such as a key.
  const [path] = string.gsub(check, "%?.*", "?...");
  return isGood ? "" : `GET ${path} with Host: ${host} ${failureOf(last, rules)}`;
}

/** When the next check is due. */
function nextCheck(service: ServiceState): number {
  if (service.rules.check === "off") return math.huge;
  let at = service.discovery.membership.endpoints === service.checked ? math.huge : 0;
  for (const [, check] of service.checks) {
    if (!check.inFlight) at = math.min(at, check.at);
  }
  return at;
}

export { checkWhoIsDue, nextCheck, passesCheck };
