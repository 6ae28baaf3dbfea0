import { hurry, HURRY_SECONDS } from "../discovery/schedule";
import { goesDown, isTrialDue, staysDown, type Trial } from "../health/recovery";
import type { Endpoint } from "../model/endpoint";
import { secondsToConnect } from "../retry/connecting";
import type { Keeper } from "./desk";
import { publishChange } from "./publishing";
import { isWanted } from "./wanted";
import type { Watch } from "./watch";

/** Somebody could not connect: the peer is left out until a trial succeeds, and DNS is asked whether it is still there. */
function takeDown(watch: Watch, endpoint: Endpoint, now: number): void {
  watch.wakeAt = 0;
  if (goesDown(watch.recovery, endpoint, now)) watch.hasNews = true;
  if (now - watch.hurriedAt < HURRY_SECONDS) return;
  watch.hurriedAt = now;
  for (const { endpoints, type } of watch.discovery.sources) {
    if (endpoints.length > 0) hurry(watch.questions.get(type)!, now);
  }
}

/** Tries connections to the peers of a service that are down, where DNS confirms them. */
function tryWhoIsDue(keeper: Keeper, watch: Watch, now: number): void {
  if (watch.discovery.membership.state !== "fresh") return;
  for (const [, trial] of watch.recovery) {
    if (isTrialDue(trial, now)) {
      trial.inFlight = true;
      keeper.tools.spawn(() => tryPeer(keeper, watch, trial));
    }
  }
}

function tryPeer(keeper: Keeper, watch: Watch, trial: Trial): void {
  const { tools } = keeper;
  const { endpoint } = trial;
  const isBack = tools.prober.connects(
    endpoint.address,
    endpoint.port,
    secondsToConnect(watch.service.connect_timeout),
  );
  watch.wakeAt = 0;
  if (!isBack) {
    const now = tools.clock();
    staysDown(trial, isWanted(watch, now), now);
    return;
  }
  if (watch.recovery.get(endpoint.id) !== trial) return;
  watch.recovery.delete(endpoint.id);
  watch.hasNews = true;
  publishChange(keeper, watch);
}

export { takeDown, tryWhoIsDue };
