import { expiresAt } from "../discovery/discovery";
import { candidates } from "../leader/next_snapshot";
import { otherAddresses } from "../leader/other_addresses";
import type { ServiceState } from "../leader/service_state";
import { explainEndpoint } from "./endpoints";
import type { EndpointExplanation, Explanation, QuestionExplanation } from "./explanation";
import { secondsUntil } from "./moments";
import { explainQuestion } from "./questions";

/** The option that keeps the peers which DNS does not confirm. */
function keptBy({ discovery }: ServiceState): "hold_empty" | "max_stale" | undefined {
  const { state } = discovery.membership;
  if (state === "held") return "hold_empty";
  return state === "stale" ? "max_stale" : undefined;
}

/** Says what is known of a service, and how. */
function explain(service: ServiceState, now: number): Explanation {
  const { discovery, rules } = service;
  const { membership, sources } = discovery;
  const option = keptBy(service);
  const at = option === undefined ? math.huge : expiresAt(discovery);
  const questions: QuestionExplanation[] = [];
  for (const source of sources) questions.push(explainQuestion(service, source, now));
  const endpoints: EndpointExplanation[] = [];
  const others = otherAddresses(service, candidates(service, now));
  for (const endpoint of membership.endpoints) {
    endpoints.push(explainEndpoint(service, endpoint, others.get(endpoint.id), now));
  }
  return {
    service: rules.key,
    name: rules.name,
    port: rules.port,
    protocol: rules.protocol,
    state: membership.state,
    reason: membership.reason,
    state_seconds: membership.since === 0 ? undefined : now - membership.since,
    kept_by: option,
    let_go_in_seconds: at === math.huge ? undefined : secondsUntil(at, now),
    questions,
    endpoints,
  };
}

export { explain };
