import { events, type Heard } from "../live/state.ts";
import { levelOfEvent, type WeirEvent } from "../model/events.ts";
import { clockTime } from "../model/words.ts";
import { eventsOf } from "./choices.ts";
import { html, type View } from "./html.ts";
import { Icon } from "./icon.ts";

/** So many are shown. */
const SHOWN = 60;

function Event({ event }: { readonly event: WeirEvent }): View {
  const { cause, evidence, kind, peer, service, time } = event;
  return html`<li>
    <${Icon} level=${levelOfEvent(kind)} />
    <div>
      <p>
        <time>${clockTime(time)}</time>
        <b>${kind.replaceAll("_", " ")}</b> <span class="about">${[service, peer].filter(Boolean).join(" ")}</span>
      </p>
      ${cause !== "" && html`<p class="cause">${cause}</p>`}
      ${evidence !== "" && html`<p class="cause quiet">${evidence}</p>`}
    </div>
  </li>`;
}

function Filter({ heard }: { readonly heard: Heard }): View {
  const names = heard.watched.map(({ service }) => service).sort((a, b) => a.key.localeCompare(b.key));
  return html`<select
    id="events-of"
    aria-label="Service whose events are shown"
    value=${eventsOf.value}
    onChange=${(event: { currentTarget: HTMLSelectElement }) => (eventsOf.value = event.currentTarget.value)}
  >
    <option value="">All services</option>
    ${names.map(({ key }) => html`<option key=${key} value=${key}>${key}</option>`)}
  </select>`;
}

/** What happened, the newest first. */
function Events({ heard }: { readonly heard: Heard }): View {
  const all = events.value;
  if (all === undefined) return null;
  const shown = all.filter(({ service }) => eventsOf.value === "" || service === eventsOf.value).slice(0, SHOWN);
  return html`<section class="panel" aria-labelledby="events">
    <div class="headline">
      <h2 id="events">Events</h2>
      <${Filter} heard=${heard} />
    </div>
    ${
      shown.length === 0
        ? html`<p class="empty">Nothing has happened.</p>`
        : html`<ol class="events" tabindex="0" aria-labelledby="events">
            ${shown.map((event) => html`<${Event} key=${`${event.id} ${event.service}`} event=${event} />`)}
          </ol>`
    }
  </section>`;
}

export { Events };
