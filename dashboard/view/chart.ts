import { CHART_SECONDS, type Point } from "../model/samples.ts";
import { html, type View } from "./html.ts";

const HEIGHT = 60;

/** Points that lie further apart are not joined, in seconds. */
const GAP_SECONDS = 12;

interface Place {
  readonly x: number;
  readonly y: number;
}

type Measure = (point: Point) => number | undefined;

interface ChartProps {
  readonly title: string;
  readonly value: string;
  readonly points: readonly Point[];
  readonly now: number;
  readonly measure: Measure;
  readonly format: (value: number) => string;
  /** What it is: `requests`, `errors` or `latency`. */
  readonly kind: string;
}

/** A little above the greatest value, so that lines do not touch the top; never nothing. */
function topOf(points: readonly Point[], measure: Measure): number {
  const greatest = Math.max(0, ...points.map((point) => measure(point) ?? 0));
  return greatest === 0 ? 1 : greatest * 1.15;
}

/** The lines that a measure makes: a new one after each gap. */
function linesOf(points: readonly Point[], now: number, measure: Measure, top: number): Place[][] {
  const lines: Place[][] = [];
  let last = -Infinity;
  for (const point of points) {
    const value = measure(point);
    const x = CHART_SECONDS - (now - point.time);
    if (value === undefined || x < 0) continue;
    const place = { x, y: HEIGHT - (value / top) * HEIGHT };
    if (point.time - last > GAP_SECONDS) lines.push([place]);
    else lines.at(-1)?.push(place);
    last = point.time;
  }
  return lines;
}

function pathOf(line: readonly Place[]): string {
  return `M${line.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}`;
}

function areaOf(line: readonly Place[]): string {
  return `${pathOf(line)}V${HEIGHT}H${(line[0]?.x ?? 0).toFixed(1)}Z`;
}

function Lines({ points, now, measure, top }: Pick<ChartProps, "points" | "now" | "measure"> & { top: number }): View {
  const lines = linesOf(points, now, measure, top);
  return html`<path class="area" d=${lines.map(areaOf).join("")} />
    <path class="line" d=${lines.map(pathOf).join("")} />`;
}

/** One measure over the last minutes, with its numbers in words beside it. */
function Chart({ title, value, points, now, measure, format, kind }: ChartProps): View {
  const values = points.map(measure).filter((one) => one !== undefined);
  const range = `between ${format(Math.min(...values))} and ${format(Math.max(...values))}`;
  const summary = `${title} in the last 5 minutes: ${values.length === 0 ? "nothing yet" : range}`;
  return html`<figure class="chart ${kind}">
    <figcaption>${title}<b>${value}</b></figcaption>
    <svg viewBox="0 0 ${CHART_SECONDS} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label=${summary}>
      <path class="grid" d="M0 .5H300M0 30H300M0 59.5H300" />
      <${Lines} points=${points} now=${now} measure=${measure} top=${topOf(points, measure)} />
    </svg>
    <p class="axis" aria-hidden="true">
      <span>5 min ago</span><span>${values.length > 0 && `highest ${format(Math.max(...values))}`}</span
      ><span>now</span>
    </p>
  </figure>`;
}

const requestsOf: Measure = (point) => point.requestsPerSecond;
const errorsOf: Measure = (point) => point.errorsPerSecond;
const latencyOf: Measure = (point) => point.p99;

/** Requests and, in another colour, errors, at a glance. */
function Spark({ points, now }: Pick<ChartProps, "points" | "now">): View {
  if (points.length === 0) return null;
  const top = topOf(points, requestsOf);
  return html`<svg class="spark" viewBox="0 0 ${CHART_SECONDS} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">
    <g class="requests"><${Lines} points=${points} now=${now} measure=${requestsOf} top=${top} /></g>
    ${points.some(({ errorsPerSecond }) => errorsPerSecond > 0) && html`<g class="errors"><${Lines} points=${points} now=${now} measure=${errorsOf} top=${top} /></g>`}
  </svg>`;
}

export { Chart, errorsOf, latencyOf, requestsOf, Spark };
