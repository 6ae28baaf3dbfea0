import { effect } from "@preact/signals";
import { render } from "preact";
import { startPolling } from "./live/poll.ts";
import { heard } from "./live/state.ts";
import { App } from "./view/app.ts";
import { html } from "./view/html.ts";
import { goToAddress } from "./view/places.ts";

render(html`<${App} />`, document.body);
startPolling();
addEventListener("hashchange", goToAddress);
// Where the address leads is there once Weir has answered.
const stop = effect(() => {
  if (heard.value === undefined) return;
  goToAddress();
  queueMicrotask(() => stop());
});
