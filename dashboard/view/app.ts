import { connection, heard } from "../live/state.ts";
import { DrainDialog } from "./drain_dialog.ts";
import { Events } from "./events.ts";
import { Announcer, Header, Lost } from "./header.ts";
import { html, type View } from "./html.ts";
import { Certificates, Process } from "./process.ts";
import { Services } from "./services.ts";
import { Verdict } from "./verdict.ts";

/** What stands there until Weir has answered for the first time. */
function Nothing(): View {
  const isLost = connection.value.state === "lost";
  return html`<h1 class="nothing">${isLost ? "Weir does not answer" : "Asking Weir…"}</h1>`;
}

/** The page. */
function App(): View {
  const now = heard.value;
  return html`<${Header} />
    <${Announcer} />
    <main class=${connection.value.state === "lost" ? "past" : ""}>
      <${Lost} />
      ${
        now === undefined
          ? html`<${Nothing} />`
          : html`<${Verdict} heard=${now} />
              <div class="columns-of-page">
                <${Services} heard=${now} />
                <div class="aside">
                  <${Events} heard=${now} />
                  <${Certificates} certificates=${now.status.certificates} />
                  <${Process} status=${now.status} />
                </div>
              </div>`
      }
    </main>
    <${DrainDialog} />`;
}

export { App };
