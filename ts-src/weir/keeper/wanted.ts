import { HURRY_SECONDS, refreshSoon } from "../discovery/schedule";
import { trySoon } from "../health/recovery";
import type { Watch } from "./watch";

/** A request waits for a peer: until then DNS is asked, and peers are tried, as often as may be. */
function takeWanted(watch: Watch, until: number, now: number): void {
  watch.wantedUntil = math.max(watch.wantedUntil, until);
  watch.wakeAt = 0;
  if (!isWanted(watch, now)) return;
  const { membership, sources } = watch.discovery;
  for (const { endpoints, type } of sources) {
    const isIdle = endpoints.length === 0 && membership.state === "fresh";
    if (!isIdle) refreshSoon(watch.questions.get(type)!, HURRY_SECONDS, now);
  }
  for (const [, trial] of watch.recovery) trySoon(trial, now);
}

/** Whether requests wait, and nobody is there to whom they could go. */
function isWanted({ discovery, recovery, wantedUntil }: Watch, now: number): boolean {
  if (wantedUntil <= now) return false;
  const { endpoints, state } = discovery.membership;
  if (state !== "fresh") return true;
  for (const { id } of endpoints) if (!recovery.has(id)) return false;
  return true;
}

export { isWanted, takeWanted };
