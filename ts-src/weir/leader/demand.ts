import { HURRY_SECONDS, refreshSoon } from "../discovery/schedule";
import { probeSoon } from "../health/connect_probe";
import { wake } from "./changed";
import type { ServiceState } from "./service_state";

/** A request waits for a peer: until then DNS is asked, and peers are probed, as often as may be. */
function noteDemand(service: ServiceState, until: number, now: number): void {
  service.demandUntil = math.max(service.demandUntil, until);
  wake(service);
  if (!isInDemand(service, now)) return;
  const { membership, sources } = service.discovery;
  for (const { endpoints, type } of sources) {
    const isIdle = endpoints.length === 0 && membership.state === "fresh";
    if (!isIdle) refreshSoon(service.inquiries.get(type)!.question, HURRY_SECONDS, now);
  }
  for (const [, probe] of service.probes) probeSoon(probe, now);
}

/** Whether requests wait, and there is no peer to which they could go. */
function isInDemand({ demandUntil, discovery, probes }: ServiceState, now: number): boolean {
  if (demandUntil <= now) return false;
  const { endpoints, state } = discovery.membership;
  if (state !== "fresh") return true;
  for (const { id } of endpoints) if (!probes.has(id)) return false;
  return true;
}

export { isInDemand, noteDemand };
