import type { Heard } from "../live/state.ts";
import { levelOf, processProblems } from "../model/verdict.ts";
import { counted } from "../model/words.ts";
import { addressOf } from "./choices.ts";
import { html, type View } from "./html.ts";
import { Icon } from "./icon.ts";
import { goTo } from "./places.ts";

/** So many problems are told one by one. */
const TOLD = 6;

function headlineOf({ watched }: Heard, others: number): string {
  const bad = watched.filter(({ level }) => level === "bad").length;
  const warn = watched.filter(({ level }) => level === "warn").length;
  if (watched.length === 0) return "There are no services";
  const watch = warn > 0 ? `, ${warn} to keep an eye on` : "";
  if (bad > 0) return `${counted(bad, "service")} ${bad === 1 ? "needs" : "need"} you now${watch}`;
  if (warn > 0) return `${counted(warn, "service")} to keep an eye on`;
  if (others > 0) return "All services are well, but Weir itself is not";
  return watched.length === 1 ? "The service is well" : `All ${watched.length} services are well`;
}

function Told({ watched }: Heard): View {
  const troubled = watched.filter(({ level }) => level !== "good");
  return html`${troubled.slice(0, TOLD).map(
    ({ level, problems, service }) =>
      html`<li key=${service.key}>
        <${Icon} level=${level} />
        <span>
          <a href=${addressOf(service.key)} onClick=${() => goTo(service.key)}>${service.key}</a>
          : ${problems.map(({ text }) => text).join("; ")}
        </span>
      </li>`,
  )}
  ${troubled.length > TOLD && html`<li class="quiet">and ${troubled.length - TOLD} more below</li>`}`;
}

/** The first thing to read: is everything well, and if not, what is not. */
function Verdict({ heard }: { readonly heard: Heard }): View {
  const others = processProblems(heard.status);
  const worst = levelOf([...heard.watched.flatMap(({ problems }) => problems), ...others]);
  return html`<section class="verdict ${worst}" aria-labelledby="verdict">
    <h1 id="verdict"><${Icon} level=${worst} /> ${headlineOf(heard, others.length)}</h1>
    ${
      worst !== "good" &&
      html`<ul>
        <${Told} ...${heard} />
        ${others.map(
          ({ level, name, text }) =>
            html`<li key=${name}>
              <${Icon} level=${level} />
              <span>${name}: ${text}</span>
            </li>`,
        )}
      </ul>`
    }
  </section>`;
}

export { Verdict };
