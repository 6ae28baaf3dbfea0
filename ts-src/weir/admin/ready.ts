import type { AdminView, Handler } from "./admin";
import { jsonResponse } from "./response";
import { waitingServices } from "./waiting";

/** Whether the requests of a service have peers elsewhere: on the other side of `backup` or `canary`. */
function isServedElsewhere({ weir }: AdminView, key: string): boolean {
  const partners = weir.configuration.partners.get(key);
  if (partners === undefined) return false;
  for (const partner of partners) if (weir.balancers.get(partner)?.pick === undefined) return false;
  return true;
}

/** 200 once there is a peer for every mapping, else 503 with the services that have none. */
const ready: Handler = (view) => {
  const waiting = waitingServices(view);
  const missing: Record<string, string> = {};
  for (const [key, reason] of pairs(waiting)) if (!isServedElsewhere(view, key)) missing[key] = reason;
  const isReady = next(missing)[0] === undefined;
  return jsonResponse(isReady ? 200 : 503, { ready: isReady, waiting: missing });
};

export { ready };
