import type { Watched } from "../live/state.ts";
import { isEligible } from "../model/health.ts";
import { NOTHING, number, percent, quantileText } from "../model/words.ts";
import { Spark } from "./chart.ts";
import { idOf, isOpen, setOpen } from "./choices.ts";
import { html, type ComponentChildren, type View } from "./html.ts";
import { Icon } from "./icon.ts";
import { ServiceDetails } from "./service_details.ts";

interface ServiceProps {
  readonly watched: Watched;
  readonly now: number;
  /** How many there are. */
  readonly services: number;
}

function Figure({ name, children }: { readonly name: string; readonly children: ComponentChildren }): View {
  return html`<span class="figure"><span class="label">${name} </span><b>${children}</b></span>`;
}

function errorShare({ minute }: Watched): string {
  if (minute.requests === 0) return NOTHING;
  return percent(Math.min(1, minute.errors / minute.requests));
}

/** What is shown of a service whether it is open or not. */
function Figures({ watched, now }: ServiceProps): View {
  const { minute, points, rate, service } = watched;
  const eligible = service.peers.filter(isEligible).length;
  return html`<div class="figures">
    <${Figure} name="Peers">${eligible}<span class="quiet"> of ${service.peers.length}</span><//>
    <${Figure} name="Requests/s">${rate === undefined ? NOTHING : number(rate)}<//>
    <${Figure} name="Errors">${errorShare(watched)}<//>
    <${Figure} name="p50">${quantileText(minute.p50)}<//>
    <${Figure} name="p99">${quantileText(minute.p99)}<//>
    <${Figure} name="In flight">${number(service.inFlight)}<//>
    <${Spark} points=${points} now=${now} />
  </div>`;
}

/** A service: in a line, or open. */
function Service(props: ServiceProps): View {
  const { watched, now, services } = props;
  const { level, problems, service } = watched;
  const id = idOf(service.key);
  const open = isOpen(service.key, services);
  return html`<article id=${id} class="service ${level} ${open && "open"}" aria-labelledby="${id}-name">
    <div class="line">
      <div class="name">
        <h3>
          <button type="button" id="${id}-name" aria-expanded=${open} onClick=${() => setOpen(service.key, !open)}>
            <${Icon} level=${level} />
            <span class="title">${service.key}</span>
          </button>
        </h3>
        <p class="says">
          ${problems.length === 0 ? html`<span class="quiet">well</span>` : problems.map(({ text }) => text).join("; ")}
        </p>
      </div>
      <${Figures} ...${props} />
    </div>
    ${open && html`<${ServiceDetails} watched=${watched} now=${now} />`}
  </article>`;
}

export { Service };
