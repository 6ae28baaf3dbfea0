import { announcement, connection, heard, type Connection } from "../live/state.ts";
import { poll } from "../live/poll.ts";
import { clockTime } from "../model/words.ts";
import { html, type View } from "./html.ts";
import { Icon } from "./icon.ts";

function connectionText(now: Connection): string {
  if (now.state === "new") return "Connecting";
  return now.state === "live" ? "Live" : `Not connected since ${clockTime(now.since / 1000)}`;
}

/** Whose page it is, and whether what it shows is of now. */
function Header(): View {
  const { state } = connection.value;
  const version = heard.value?.status.version ?? "";
  return html`<header class="top">
    <p class="brand">Weir${version !== "" && html`<span class="quiet"> ${version}</span>`}</p>
    <p class="connection ${state}">
      ${state === "lost" ? html`<${Icon} level="bad" />` : html`<i class="pulse" aria-hidden="true"></i>`}
      ${connectionText(connection.value)}
    </p>
  </header>`;
}

/** Says plainly that all below is of the past. */
function Lost(): View {
  const now = connection.value;
  if (now.state !== "lost") return null;
  return html`<div class="lost">
    <p><b>${connectionText(now)}</b>: ${now.cause}. What stands below was so then.</p>
    <button type="button" onClick=${() => void poll()}>Try now</button>
  </div>`;
}

/** What changed, for who hears the page. */
function Announcer(): View {
  return html`<p class="hidden" role="status">${announcement.value}</p>`;
}

export { Announcer, Header, Lost };
