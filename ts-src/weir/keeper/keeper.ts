import { expire } from "../discovery/discovery";
import { published } from "../pool/board";
import { type Finding, takeReports } from "../pool/reports";
import { askWhatIsDue } from "./asking";
import { checkWhoIsDue } from "./checks";
import type { Keeper, Tools } from "./desk";
import { publishChange } from "./publishing";
import { reviewStandings, takeFailing, takeProven, takeRates } from "./standing";
import { takeDown, tryWhoIsDue } from "./trials";
import { nextWake } from "./wake";
import { takeWanted } from "./wanted";
import { endpointWith, newWatch, type Watch, type Watched } from "./watch";

/** Takes over from whatever is published. */
function newKeeper(tools: Tools, services: readonly Watched[]): Keeper {
  const watches = new LuaMap<string, Watch>();
  const all: Watch[] = [];
  for (const service of services) {
    const watch = newWatch(service, published(tools.store, service.key), tools.resolver, tools.clock);
    watches.set(service.key, watch);
    all.push(watch);
  }
  return { tools, watches, all, owners: new LuaMap() };
}

/** Does what is due. To be called every few hundredths of a second. */
function tick(keeper: Keeper): void {
  const { tools, watches } = keeper;
  const now = tools.clock();
  takeReports(tools.store, (service, finding, subject) => {
    const watch = watches.get(service);
    if (watch !== undefined) takeReport(tools, watch, finding, subject, now);
  });
  for (const watch of keeper.all) {
    if (watch.wakeAt <= now) attend(keeper, watch, now);
  }
}

function attend(keeper: Keeper, watch: Watch, now: number): void {
  expire(watch.discovery, now);
  askWhatIsDue(keeper, watch, now);
  tryWhoIsDue(keeper, watch, now);
  checkWhoIsDue(keeper.tools, watch, now);
  reviewStandings(watch, keeper.tools.log, now);
  publishChange(keeper, watch);
  watch.wakeAt = nextWake(watch);
}

function takeReport({ log }: Tools, watch: Watch, finding: Finding, subject: string, now: number): void {
  if (finding === "rates") {
    takeRates(watch, subject, now);
    return;
  }
  if (finding === "wanted") {
    takeWanted(watch, tonumber(subject)!, now);
    return;
  }
  const endpoint = endpointWith(watch, subject);
  if (endpoint === undefined) return;
  if (finding === "failing") takeFailing(watch, log, subject, now);
  else if (finding === "proven") takeProven(watch, log, subject, now);
  else takeDown(watch, endpoint, now);
}

export { newKeeper, tick };
