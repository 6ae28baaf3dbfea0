import type { Watched } from "../live/state.ts";
import type { Service } from "../model/status.ts";
import { counted, duration, latency, NOTHING, number, quantileText } from "../model/words.ts";
import { Chart, errorsOf, latencyOf, requestsOf } from "./chart.ts";
import { eventsOf } from "./choices.ts";
import { html, type View } from "./html.ts";
import { Peers } from "./peers.ts";

const states: Readonly<Record<string, string>> = {
  fresh: "Fresh: DNS names these peers",
  stale: "Stale: DNS cannot be asked",
  held: "Held: DNS names nobody",
  empty: "Empty: DNS names nobody",
  waiting: "Waiting: DNS has not answered yet",
};

function stateText({ reason, state, stateSeconds }: Service): string {
  const words = Object.hasOwn(states, state) ? (states[state] ?? "") : state;
  const isTold = state !== "fresh" && reason !== "";
  return `${words}${isTold ? `. ${reason}` : ""}, for ${duration(stateSeconds)}`;
}

function confirmedText(age: number | undefined): string {
  if (age === undefined) return "";
  return age < 2 ? "just now" : `${duration(age)} ago`;
}

/** What is known of a service that is no number of its requests; nothing for what is not known. */
function factsOf(service: Service): [string, string][] {
  const { answerAge, key, listen, name, nameserver, policy, protocol, waiting } = service;
  const facts: [string, string][] = [
    ["Name in DNS", name === key ? "" : name],
    ["DNS", stateText(service)],
    ["Confirmed", confirmedText(answerAge)],
    ["By", nameserver],
    ["Listens on", listen.join(", ")],
    ["Protocol", protocol],
    ["Policy", policy],
    ["Queue", waiting === 0 ? "nobody waits" : `${counted(waiting, "request")} waiting`],
  ];
  return facts.filter(([, text]) => text !== "");
}

/** How far back the numbers of "the last minute" go. */
function spanOf(seconds: number): string {
  return seconds >= 55 ? "the last minute" : `the last ${Math.max(1, Math.round(seconds))} s`;
}

function Charts({ watched: { minute, points, rate }, now }: { readonly watched: Watched; readonly now: number }): View {
  const errors = minute.seconds > 0 ? number(minute.errors / minute.seconds) : NOTHING;
  const shared = { points, now };
  return html`<div class="charts">
    <${Chart}
      ...${shared}
      kind="requests"
      title="Requests/s"
      measure=${requestsOf}
      format=${number}
      value=${rate === undefined ? NOTHING : number(rate)}
    />
    <${Chart} ...${shared} kind="errors" title="Errors/s" measure=${errorsOf} format=${number} value=${errors} />
    <${Chart}
      ...${shared}
      kind="latency"
      title="p99"
      measure=${latencyOf}
      format=${latency}
      value=${quantileText(minute.p99)}
    />
  </div>`;
}

/** All there is to know of a service. */
function ServiceDetails({ watched, now }: { readonly watched: Watched; readonly now: number }): View {
  const { minute, service } = watched;
  const showEvents = (): void => {
    eventsOf.value = service.key;
    document.getElementById("events")?.scrollIntoView();
    document.getElementById("events-of")?.focus({ preventScroll: true });
  };
  return html`<div class="details">
    <${Charts} watched=${watched} now=${now} />
    <dl class="facts">
      ${factsOf(service).map(
        ([name, text]) =>
          html`<div key=${name}>
            <dt>${name}</dt>
            <dd>${text}</dd>
          </div>`,
      )}
    </dl>
    <${Peers} watched=${watched} />
    <p class="note quiet">
      Errors, shares, p50 and p99 are of ${spanOf(minute.seconds)}; the latter two are read from buckets, and so
      approximate. <button type="button" class="link" onClick=${showEvents}>Events of ${service.key}</button>
    </p>
  </div>`;
}

export { ServiceDetails };
