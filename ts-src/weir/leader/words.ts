import type { Membership } from "../discovery/membership";
import { reasonText } from "../discovery/reasons";
import { type Recorder, record } from "./record";
import type { ServiceState } from "./service_state";

/**
 * Says bad news once, when it begins, and good news when it ends; and that DNS says nothing from the start.
 * @param evidence what the nameservers said
 */
function sayWhatChanged(
  recorder: Recorder,
  { discovery, rules }: ServiceState,
  before: Membership,
  evidence: string,
): void {
  const { state, reason, endpoints } = discovery.membership;
  if (state === before.state) {
    const isSilent = state === "waiting" && reason !== before.reason && before.reason === "none";
    const cause = `waiting for DNS (${reason}): ${reasonText(reason)}`;
    if (isSilent) record(recorder, rules.key, "waiting", "", cause, evidence);
    return;
  }
  const cause = `${before.state} -> ${state} (${reason}), ${endpoints.length} endpoints`;
  record(recorder, rules.key, state, "", cause, state === "fresh" ? "" : evidence);
}

export { sayWhatChanged };
