import { isCheckDue, newCheck, noteCheck, secondsToNext } from "../health/check";
import { checkRequest, judgeResponse } from "../health/http_check";
import type { Endpoint } from "../model/endpoint";
import type { Clock, Log, Prober, Random } from "../model/ports";
import type { Watch, Watched } from "./watch";

/** Checks that begin in one tick, lest a thousand new peers open a thousand sockets at once. */
const MOST_AT_ONCE = 20;

/** What checks are made with. */
interface Checking {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly prober: Prober;
  readonly spawn: (this: void, task: (this: void) => void) => void;
}

/** Whether a peer is one that requests may go to, as far as checks say. */
function passesCheck(watch: Watch, peerId: string): boolean {
  if (watch.service.check === "off") return true;
  return watch.checks.get(peerId)?.passes === true;
}

/** Begins the checks that are due, and forgets those of peers that are gone. */
function checkWhoIsDue(tools: Checking, watch: Watch, now: number): void {
  if (watch.service.check === "off") return;
  const { endpoints } = watch.discovery.membership;
  if (endpoints !== watch.checked) takeMembers(watch, endpoints, now);
  let begun = 0;
  for (const endpoint of endpoints) {
    const check = watch.checks.get(endpoint.id)!;
    if (begun < MOST_AT_ONCE && isCheckDue(check, now)) {
      begun++;
      check.inFlight = true;
      tools.spawn(() => checkPeer(tools, watch, endpoint));
    }
  }
}

function takeMembers(watch: Watch, endpoints: readonly Endpoint[], now: number): void {
  const before = watch.checks;
  watch.checked = endpoints;
  watch.checks = new LuaMap();
  for (const { id } of endpoints) watch.checks.set(id, before.get(id) ?? newCheck(false, now));
}

function checkPeer(tools: Checking, watch: Watch, endpoint: Endpoint): void {
  const { log, clock, random, prober } = tools;
  const { service } = watch;
  const [isDone, result] = pcall(isGood, prober, service, endpoint);
  if (!isDone) log.error(`could not check ${endpoint.id}: ${tostring(result)}`);
  const check = watch.checks.get(endpoint.id);
  if (check === undefined) return;
  watch.wakeAt = 0;
  check.at = clock() + secondsToNext(service.check_interval, random);
  if (!noteCheck(check, isDone && result, service)) return;
  watch.hasNews = true;
  if (check.passes) log.notice(`${service.key}: ${endpoint.id} passes its check`);
  else log.warn(`${service.key}: ${endpoint.id} fails its check and is left out`);
}

function isGood(this: void, prober: Prober, service: Watched, { address, port }: Endpoint): boolean {
  const { check, check_headers, check_host, check_port, check_timeout, name } = service;
  const checkedPort = check_port ?? port;
  if (check === "tcp") return prober.connects(address, checkedPort, check_timeout);
  const request = checkRequest(check, check_host === "" ? name : check_host, check_headers);
  return prober.responds(address, checkedPort, check_timeout, request, (response, isWhole) =>
    judgeResponse(response, isWhole, service),
  );
}

/** When the next check is due. */
function nextCheck(watch: Watch): number {
  if (watch.service.check === "off") return math.huge;
  let at = watch.discovery.membership.endpoints === watch.checked ? math.huge : 0;
  for (const [, check] of watch.checks) {
    if (!check.inFlight) at = math.min(at, check.at);
  }
  return at;
}

export { checkWhoIsDue, nextCheck, passesCheck };
