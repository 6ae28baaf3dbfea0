import type { Balancer } from "../balancer/balancer";
import type { RequestState } from "../balancer/request_state";
import type { Answer } from "../http/unavailable";
import { giveAccount } from "../runtime/logged";
import { sendOwn } from "./send_answer";

/** Says in the access log why a request goes to no peer any more. */
function accountFor({ settings }: Balancer, { isTurnedAway, waited }: RequestState, answer: Answer): void {
  giveAccount({ reason: isTurnedAway ? "queue_full" : answer.word, service: settings.key, waited });
}

/** Answers a request that goes to no peer any more, and says why. */
function giveUp(balancer: Balancer, request: RequestState, answer: Answer): void {
  accountFor(balancer, request, answer);
  sendOwn(request, answer);
}

export { accountFor, giveUp };
