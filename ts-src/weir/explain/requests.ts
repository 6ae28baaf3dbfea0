import type { Store } from "../model/ports";

/*
 * How any worker learns what only the leader knows: it requests the explanation of a service, and the leader leaves that under the
 * number of the request. Nobody writes anything while nobody asks.
 */
const QUEUE = "explain";
/** How long an answer is left for the one who requested it, in seconds. */
const LEFT_SECONDS = 5;
/** What is left where the answer does not fit. */
const DOES_NOT_FIT = "";

function answerKey(id: string): string {
  return `explained:${id}`;
}

/**
 * Requests the explanation of a service.
 * @param id unlike that of any other request, without blanks
 * @param until when nobody waits for it any more
 */
function request(store: Store, id: string, service: string, until: number): void {
  store.push(QUEUE, string.format("%s %.3f %s", id, until, service));
}

/** Answers all requests that somebody still waits for; `explain` says nothing of a service that it does not know. */
function answerRequests(store: Store, now: number, explain: (this: void, service: string) => string | undefined): void {
  let text = store.pop(QUEUE);
  while (text !== undefined) {
    const [id, until, service] = string.match(text, "^(%S+) (%S+) (.+)$");
    const answer = now < tonumber(until)! ? explain(service!) : undefined;
    if (answer !== undefined && !store.offer(answerKey(id!), answer, LEFT_SECONDS)) {
      store.offer(answerKey(id!), DOES_NOT_FIT, LEFT_SECONDS);
    }
    text = store.pop(QUEUE);
  }
}

/** The answer to a request, once; nothing while there is none, and an empty one if it does not fit into the store. */
function collectAnswer(store: Store, id: string): string | undefined {
  const answer = store.get(answerKey(id)) as string | undefined;
  if (answer !== undefined) store.remove(answerKey(id));
  return answer;
}

export { answerRequests, collectAnswer, request };
