import { duration, until } from "../text/wording";
import type { EndpointExplanation } from "./explanation";
import type { PeerExplanation } from "./peers";

function failingText(failing: EndpointExplanation["failing"]): string {
  const check = failing?.check === undefined ? "does not pass its check" : `fails its check: ${failing.check}`;
  const text = failing?.cause === "check" ? check : "answers errors";
  const next = failing?.next_try_in_seconds;
  return next === undefined ? text : `${text}, is tried again ${until(next)}`;
}

/** Why a peer would be picked or not, where there is anything to say. */
function whyText({ endpoint, use, why }: PeerExplanation): string {
  const { down, drained_seconds, failing, priority, ptr, reached_at } = endpoint;
  if (why === "eligible") return "";
  if (why === "suspicious") return `silent for ${duration(use?.unanswered_seconds ?? 0)}: others first`;
  if (why === "lower_priority") return `priority ${priority}: a group before it has peers`;
  if (why === "zero_weight") return "weight 0: the others first";
  if (why === "drained") return `drained for ${duration(drained_seconds ?? 0)} more; weir undrain ends it`;
  if (why === "failing") return failingText(failing);
  if (why === "spared") return `${failingText(failing)}, but so do too many to leave it out`;
  if (why === "other_address") return `the same container as ${reached_at ?? "?"}`;
  if (why === "gone") return `its address is no longer that of ${ptr ?? "?"}`;
  if (why === "contested") return "another service has its address now";
  if (why === "unpublished") return "not in the pool at the moment";
  const refuses = down?.tls_failure === undefined ? "refuses connections" : `refuses TLS (${down.tls_failure})`;
  const since = down === undefined ? refuses : `${refuses} for ${duration(down.seconds)}`;
  const probe = down?.next_probe_in_seconds;
  const next = probe === undefined ? since : `${since}, next probe ${until(probe)}`;
  return why === "last_resort" ? `${next}; so do all others` : next;
}

export { whyText };
