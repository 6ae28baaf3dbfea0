import type { Heard } from "../live/state.ts";
import { counted } from "../model/words.ts";
import { areOnlyProblems, isWanted, wanted } from "./choices.ts";
import { html, type View } from "./html.ts";
import { Service } from "./service.ts";

/** From so many services on, there is something to look for. */
const MANY = 5;

function Search({ found, all }: { readonly found: number; readonly all: number }): View {
  return html`<div class="search">
    <input
      type="search"
      aria-label="Find a service by name, port or peer"
      placeholder="Name, port or peer"
      value=${wanted.value}
      onInput=${(event: { currentTarget: HTMLInputElement }) => (wanted.value = event.currentTarget.value)}
    />
    <label>
      <input
        type="checkbox"
        checked=${areOnlyProblems.value}
        onChange=${(event: { currentTarget: HTMLInputElement }) => (areOnlyProblems.value = event.currentTarget.checked)}
      />
      Only with problems
    </label>
    <span class="quiet" role="status">${found < all && `${found} of ${all}`}</span>
  </div>`;
}

/** All services, those with problems first. */
function Services({ heard: { status, watched } }: { readonly heard: Heard }): View {
  const found = watched.filter(isWanted);
  return html`<section aria-labelledby="services">
    <div class="headline">
      <h2 id="services">Services</h2>
      ${watched.length >= MANY && html`<${Search} found=${found.length} all=${watched.length} />`}
    </div>
    <div class="services">
      <p class="columns" aria-hidden="true">
        <span>Name</span><span>Peers</span><span>Requests/s</span><span>Errors</span><span>p50</span><span>p99</span>
        <span>In flight</span><span>Last 5 min</span>
      </p>
      ${found.map(
        (one) =>
          html`<${Service} key=${one.service.key} watched=${one} now=${status.time} services=${watched.length} />`,
      )}
      ${found.length === 0 && html`<p class="empty">${watched.length === 0 ? "None." : `None of ${counted(watched.length, "service")} is like that.`}</p>`}
    </div>
  </section>`;
}

export { Services };
