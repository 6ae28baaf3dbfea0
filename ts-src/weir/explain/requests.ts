import type { Store } from "../model/ports";

/*
 * How any worker learns what only the leader knows, and has it do something: it leaves a request in a queue, and the leader leaves the
 * answer under the number of the request. Nobody writes anything while nobody asks.
 */

/**
 * What is requested.
 *
 * - `explain`: the explanation of the service with a key
 * - `orders`: what an order says is done
 */
type Queue = "explain" | "orders";

/** How long an answer is left for the one who requested it, in seconds. */
const LEFT_SECONDS = 5;
/** What is left where the answer does not fit. */
const DOES_NOT_FIT = "";

function answerKey(id: string): string {
  return `explained:${id}`;
}

/**
 * Requests something of the leader.
 * @param id unlike that of any other request, without blanks
 * @param until when nobody waits for it any more
 */
function request(store: Store, queue: Queue, id: string, text: string, until: number): void {
  store.push(queue, string.format("%s %.3f %s", id, until, text));
}

/** Answers all requests of a queue that somebody still waits for; `answerTo` says nothing of a service that it does not know. */
function answerRequests(
  store: Store,
  queue: Queue,
  now: number,
  answerTo: (this: void, request: string) => string | undefined,
): void {
  let text = store.pop(queue);
  while (text !== undefined) {
    const [id, until, requested] = string.match(text, "^(%S+) (%S+) (.+)$");
    const answer = now < tonumber(until)! ? answerTo(requested!) : undefined;
    if (answer !== undefined && !store.offer(answerKey(id!), answer, LEFT_SECONDS)) {
      store.offer(answerKey(id!), DOES_NOT_FIT, LEFT_SECONDS);
    }
    text = store.pop(queue);
  }
}

/** The answer to a request, once; nothing while there is none, and an empty one if it does not fit into the store. */
function collectAnswer(store: Store, id: string): string | undefined {
  const answer = store.get(answerKey(id)) as string | undefined;
  if (answer !== undefined) store.remove(answerKey(id));
  return answer;
}

export { answerRequests, collectAnswer, request };
export type { Queue };
