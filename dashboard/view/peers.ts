import type { Watched } from "../live/state.ts";
import { isEligible, peerHealth } from "../model/health.ts";
import type { LastMinute } from "../model/samples.ts";
import type { Peer } from "../model/status.ts";
import { latency, NOTHING, number, percent } from "../model/words.ts";
import { asked } from "./choices.ts";
import { html, type View } from "./html.ts";
import { Icon } from "./icon.ts";

const ranks = { bad: 0, warn: 1, idle: 2, good: 3 } as const;

/** Those that get no requests first, as they are why somebody looks; then by address, so that none moves about. */
function inOrder(peers: readonly Peer[]): Peer[] {
  const rankOf = (peer: Peer): number => ranks[peerHealth(peer).level];
  return [...peers].sort((a, b) => rankOf(a) - rankOf(b) || a.id.localeCompare(b.id, "en", { numeric: true }));
}

function Share({ peer, minute }: { readonly peer: Peer; readonly minute: LastMinute }): View {
  if (minute.allAttempts === 0) return html`<span class="quiet">${NOTHING}</span>`;
  const share = (minute.attempts.get(peer.id) ?? 0) / minute.allAttempts;
  return html`<span class="share">
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="rest" width="100" height="8" rx="2" />
      <rect width=${(share * 100).toFixed(1)} height="8" rx="2" />
    </svg>
    ${percent(share)}
  </span>`;
}

function PeerHealth({ peer }: { readonly peer: Peer }): View {
  const { level, why, word } = peerHealth(peer);
  return html`<span class="health"
    ><${Icon} level=${level} /><span>
      ${level === "good" ? word : html`<b>${word}</b>`}${why !== "" && html`<small>${why}</small>`}
    </span></span
  >`;
}

interface RowProps {
  readonly peer: Peer;
  readonly watched: Watched;
  readonly hasWeights: boolean;
}

function Row({ peer, watched: { minute, service }, hasWeights }: RowProps): View {
  const operation = peer.drained === undefined ? "drain" : "undrain";
  const others = service.peers.filter((other) => other.id !== peer.id && isEligible(other)).length;
  const confirm = (): void => void (asked.value = { operation, service: service.key, peer: peer.id, others });
  return html`<tr role="row" class=${peerHealth(peer).level}>
    <th role="rowheader" scope="row">${peer.id}</th>
    <td role="cell" class="wide"><${PeerHealth} peer=${peer} /></td>
    <td role="cell" data-label="Share"><${Share} peer=${peer} minute=${minute} /></td>
    <td role="cell" data-label="Latency" class="number">${peer.latency > 0 ? latency(peer.latency) : NOTHING}</td>
    <td role="cell" data-label="In flight" class="number">${number(peer.inFlight)}</td>
    ${hasWeights && html`<td role="cell" data-label="Weight" class="number">${peer.weight}</td>`}
    <td role="cell" class="action">
      <button type="button" onClick=${confirm}>
        ${operation === "drain" ? "Drain" : "Undrain"}<span class="hidden"> ${peer.id}</span>
      </button>
    </td>
  </tr>`;
}

/** The peers of a service; on a phone, each is a card. */
function Peers({ watched }: { readonly watched: Watched }): View {
  const { key, peers } = watched.service;
  if (peers.length === 0) return html`<p class="empty">No peers.</p>`;
  const hasWeights = peers.some(({ weight }) => weight !== 1);
  return html`<div class="scrolls" role="region" tabindex="0" aria-label="Peers of ${key}">
    <table role="table">
      <caption class="hidden">
        Peers of ${key}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">Peer</th>
          <th role="columnheader" scope="col">Health</th>
          <th role="columnheader" scope="col">Share</th>
          <th role="columnheader" scope="col" class="number">Latency</th>
          <th role="columnheader" scope="col" class="number">In flight</th>
          ${hasWeights && html`<th role="columnheader" scope="col" class="number">Weight</th>`}
          <th role="columnheader" scope="col"><span class="hidden">Operations</span></th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${inOrder(peers).map(
          (peer) => html`<${Row} key=${peer.id} peer=${peer} watched=${watched} hasWeights=${hasWeights} />`,
        )}
      </tbody>
    </table>
  </div>`;
}

export { Peers };
