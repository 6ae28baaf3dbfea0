import type { Balancer } from "../balancer/balancer";
import type { RequestState } from "../balancer/request_state";
import type { Answer } from "../http/unavailable";
import { giveAccount } from "../runtime/logged";
import { send } from "./send_answer";

/** Answers a request that goes to no peer any more, and says why in the access log. */
function giveUp({ settings }: Balancer, { isTurnedAway, waited }: RequestState, answer: Answer): void {
  giveAccount({ reason: isTurnedAway ? "queue_full" : answer.word, service: settings.key, waited });
  send(answer);
}

export { giveUp };
