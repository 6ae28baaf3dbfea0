import type { Membership } from "../discovery/membership";
import { reasonText } from "../discovery/reasons";
import type { Log } from "../model/ports";
import type { ServiceState } from "./service_state";

/** Says bad news once, when it begins, and good news when it ends; and that DNS says nothing from the start. */
function sayWhatChanged(log: Log, { discovery, rules }: ServiceState, before: Membership): void {
  const { state, reason, endpoints } = discovery.membership;
  if (state === before.state) {
    const isSilent = state === "waiting" && reason !== before.reason && before.reason === "none";
    if (isSilent) log.warn(`${rules.key}: waiting for DNS (${reason}): ${reasonText(reason)}`);
    return;
  }
  const message = `${rules.key}: ${before.state} -> ${state} (${reason}), ${endpoints.length} endpoints`;
  if (state === "fresh") log.notice(message);
  else log.warn(message);
}

export { sayWhatChanged };
