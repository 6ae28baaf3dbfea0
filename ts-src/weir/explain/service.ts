import type { ServiceState } from "../leader/service_state";
import { explainEndpoint } from "./endpoints";
import type { EndpointExplanation, Explanation, QuestionExplanation } from "./explanation";
import { secondsUntil } from "./moments";
import { explainQuestion } from "./questions";

/** The option that keeps the peers which DNS does not confirm, and its seconds. */
function keptBy({ discovery, rules }: ServiceState): LuaMultiReturn<["hold_empty" | "max_stale" | undefined, number]> {
  const { state } = discovery.membership;
  if (state === "held") return $multi("hold_empty", rules.hold_empty);
  if (state === "stale") return $multi("max_stale", rules.max_stale);
  return $multi(undefined, 0);
}

/** Says what is known of a service, and how. */
function explain(service: ServiceState, now: number): Explanation {
  const { discovery, rules } = service;
  const { membership, sources } = discovery;
  const [option, seconds] = keptBy(service);
  const isUnlimited = option === undefined || (option === "max_stale" && seconds === 0);
  const questions: QuestionExplanation[] = [];
  for (const source of sources) questions.push(explainQuestion(service, source, now));
  const endpoints: EndpointExplanation[] = [];
  for (const endpoint of membership.endpoints) endpoints.push(explainEndpoint(service, endpoint, now));
  return {
    service: rules.key,
    name: rules.name,
    port: rules.port,
    state: membership.state,
    reason: membership.reason,
    state_seconds: membership.since === 0 ? undefined : now - membership.since,
    kept_by: option,
    let_go_in_seconds: isUnlimited ? undefined : secondsUntil(membership.since + seconds, now),
    questions,
    endpoints,
  };
}

export { explain };
