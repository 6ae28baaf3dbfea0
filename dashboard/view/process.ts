import type { Certificate, Status } from "../model/status.ts";
import { certificateProblem } from "../model/verdict.ts";
import { bytes, counted, number, percent } from "../model/words.ts";
import { html, type View } from "./html.ts";
import { Icon } from "./icon.ts";

function leftText({ daysLeft }: Certificate): string {
  if (daysLeft === undefined) return "not there";
  return daysLeft < 0 ? `ended ${counted(-daysLeft, "day")} ago` : `${counted(daysLeft, "day")} left`;
}

/** The certificates, those that end first before the others. */
function Certificates({ certificates }: Pick<Status, "certificates">): View {
  if (certificates.length === 0) return null;
  const inOrder = [...certificates].sort((a, b) => (a.daysLeft ?? -Infinity) - (b.daysLeft ?? -Infinity));
  return html`<section class="panel" aria-labelledby="certificates">
    <h2 id="certificates">Certificates</h2>
    <ul class="certificates">
      ${inOrder.map(
        (one) =>
          html`<li key=${one.file}>
            <${Icon} level=${certificateProblem(one)?.level ?? "good"} />
            <div>
              <p class="about">${one.file}</p>
              <p><b>${leftText(one)}</b></p>
              ${one.problem !== "" && html`<p class="cause">${one.problem}</p>`}
            </div>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** Weir itself. */
function Process({ status }: { readonly status: Status }): View {
  const { ignoredDatagrams, memory, version, worker, workers } = status;
  const facts: [string, string][] = [
    ["Version", version],
    [
      workers === undefined ? "Counts are of worker" : "Counts are of",
      workers === undefined ? `${worker}` : counted(workers, "worker"),
    ],
    ["Answers by worker", workers === undefined ? "" : `${worker}`],
    ...memory.map(({ free, name, size }): [string, string] => [name, `${percent(1 - free / size)} of ${bytes(size)}`]),
    ["False DNS answers", number(ignoredDatagrams)],
  ];
  return html`<section class="panel" aria-labelledby="process">
    <h2 id="process">Weir</h2>
    <dl class="facts">
      ${facts
        .filter(([, text]) => text !== "")
        .map(
          ([name, text]) =>
            html`<div key=${name}>
              <dt>${name}</dt>
              <dd>${text}</dd>
            </div>`,
        )}
    </dl>
  </section>`;
}

export { Certificates, Process };
