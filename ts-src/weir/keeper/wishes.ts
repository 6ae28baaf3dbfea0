import type { Store } from "../model/ports";

/*
 * How any worker learns what only the keeper knows: it wishes for the explanation of a service, and the keeper leaves that under
 * the number of the wish. Nobody writes anything while nobody wishes.
 */
const QUEUE = "wishes";
/** How long an answer is left for the one who wished for it, in seconds. */
const LEFT_SECONDS = 5;
/** What is left where the answer has no room. */
const NO_ROOM = "";

function answerKey(id: string): string {
  return `wish:${id}`;
}

/**
 * Wishes for the explanation of a service.
 * @param id unlike that of any other wish, without blanks
 * @param until when nobody waits for it any more
 */
function wish(store: Store, id: string, service: string, until: number): void {
  store.push(QUEUE, string.format("%s %.3f %s", id, until, service));
}

/** Answers all wishes that somebody still waits for; `explain` says nothing of a service that it does not know. */
function grantWishes(store: Store, now: number, explain: (this: void, service: string) => string | undefined): void {
  let text = store.pop(QUEUE);
  while (text !== undefined) {
    const [id, until, service] = string.match(text, "^(%S+) (%S+) (.+)$");
    const answer = now < tonumber(until)! ? explain(service!) : undefined;
    if (answer !== undefined && !store.offer(answerKey(id!), answer, LEFT_SECONDS)) {
      store.offer(answerKey(id!), NO_ROOM, LEFT_SECONDS);
    }
    text = store.pop(QUEUE);
  }
}

/** The answer to a wish, once; nothing while there is none, and an empty one if it has no room in the store. */
function takeAnswer(store: Store, id: string): string | undefined {
  const answer = store.get(answerKey(id)) as string | undefined;
  if (answer !== undefined) store.remove(answerKey(id));
  return answer;
}

export { grantWishes, takeAnswer, wish };
