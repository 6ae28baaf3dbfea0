import { readEvents } from "../model/events.ts";
import { readStatus } from "../model/read_status.ts";
import { ask } from "./ask.ts";
import { announcement, connection, events } from "./state.ts";
import { takeHistory, takeOver } from "./watch.ts";

/** How often Weir is asked, and at most how long it is left alone while it does not answer. */
const PERIOD_MILLISECONDS = 1000;
const LONGEST_MILLISECONDS = 15_000;

/** How many events are kept. */
const EVENTS = 300;

let timer: ReturnType<typeof setTimeout> | undefined;
let failures = 0;
let lastAnswer = Date.now();
let isAsking = false;

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return "no answer within 5 s";
  return error.name === "SyntaxError" ? "its answer makes no sense" : "nobody answers";
}

async function askEvents(isAnew: boolean): Promise<void> {
  const known = isAnew ? [] : (events.value ?? []);
  const since = known[0]?.id;
  const { answer, refusal } = await ask(since === undefined ? "events" : `events?since=${since}`);
  if (refusal !== undefined) return;
  const news = readEvents(answer).filter(({ id }) => since === undefined || id > since);
  if (news.length > 0 || isAnew) events.value = [...news.reverse(), ...known].slice(0, EVENTS);
}

async function askHistory(): Promise<void> {
  const { answer } = await ask("history");
  if (answer !== undefined) takeHistory(answer);
}

async function askAll(): Promise<void> {
  const isAnew = connection.value.state !== "live";
  // What an older Weir does not have stays empty.
  if (isAnew) await askHistory().catch(() => undefined);
  const { answer, refusal } = await ask("status");
  if (refusal !== undefined) throw new Error(`Weir answers ${refusal.status}`, { cause: refusal });
  takeOver(readStatus(answer));
  if (isAnew || events.value !== undefined) await askEvents(isAnew).catch(() => undefined);
}

function lost(error: unknown): void {
  failures += 1;
  const cause = error instanceof Error && error.cause !== undefined ? error.message : causeOf(error);
  if (connection.value.state !== "lost") announcement.value = `Not connected: ${cause}`;
  connection.value = { state: "lost", since: lastAnswer, cause };
}

function found(): void {
  if (connection.value.state === "lost") announcement.value = "Connected again";
  failures = 0;
  lastAnswer = Date.now();
  if (connection.value.state !== "live") connection.value = { state: "live" };
}

/** Asks Weir now, and again after a while, as long as somebody looks. */
async function poll(): Promise<void> {
  if (isAsking) return;
  clearTimeout(timer);
  isAsking = true;
  await askAll().then(found, lost);
  isAsking = false;
  const wait = Math.min(LONGEST_MILLISECONDS, PERIOD_MILLISECONDS * 2 ** Math.max(0, failures - 1));
  if (document.visibilityState === "visible") timer = setTimeout(() => void poll(), wait);
}

/** Begins to ask; a page that nobody sees asks nothing. */
function startPolling(): void {
  document.addEventListener("visibilitychange", () => {
    clearTimeout(timer);
    if (document.visibilityState === "visible") void poll();
  });
  void poll();
}

export { poll, startPolling };
