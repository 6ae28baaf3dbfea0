import { effect } from "@preact/signals";
import { render } from "preact";
import { startPolling } from "./live/poll.ts";
import { heard } from "./live/state.ts";
import { App } from "./view/app.ts";
import { html } from "./view/html.ts";
import { goToAddress } from "./view/places.ts";

/** The tab says how many services are not well. */
effect(() => {
  const troubled = heard.value?.watched.filter(({ level }) => level !== "good").length ?? 0;
  document.title = troubled === 0 ? "Weir" : `(${troubled}) Weir`;
});

render(html`<${App} />`, document.body);
startPolling();
addEventListener("hashchange", goToAddress);
// Where the address leads is there once Weir has answered.
const stop = effect(() => {
  if (heard.value === undefined) return;
  goToAddress();
  queueMicrotask(() => stop());
});
