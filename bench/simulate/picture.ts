/** A policy's 99th percentile by second, in seconds. */
interface Line {
  readonly policy: string;
  readonly seconds: readonly number[];
}

interface Panel {
  readonly title: string;
  readonly lines: readonly Line[];
}

const WIDTH = 760;
const HEIGHT = 200;
const LEFT = 60;
const TOP = 30;
const GAP = 60;
const LEGEND = 130;
/** The decades of the axis: from a millisecond to ten seconds. */
const LEAST = 0.001;
const DECADES = 4;
const marks = ["1 ms", "10 ms", "100 ms", "1 s", "10 s"];
const colours = ["#888888", "#d55e00", "#e69f00", "#56b4e9", "#0072b2", "#009e73", "#cc79a7", "#000000"];

function heightOf(seconds: number): number {
  const decades = math.log(math.max(LEAST, seconds) / LEAST) / math.log(10);
  return HEIGHT * (1 - math.min(1, decades / DECADES));
}

function escaped(text: string): string {
  const [safe] = string.gsub(text, "[<&]", { "<": "&lt;", "&": "&amp;" });
  return safe;
}

function text(x: number, y: number, anchor: string, content: string, colour = "#333333"): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${colour}">${escaped(content)}</text>`;
}

function lineOf({ seconds }: Line, colour: string): string {
  const points: string[] = [];
  for (const index of $range(0, seconds.length - 1)) {
    const x = (WIDTH * index) / math.max(1, seconds.length - 1);
    points.push(string.format("%.1f,%.1f", x, heightOf(seconds[index]!)));
  }
  return `<polyline fill="none" stroke="${colour}" stroke-width="1.5" points="${table.concat(points, " ")}"/>`;
}

function panel({ title, lines }: Panel, top: number): string {
  const parts = [`<g transform="translate(${LEFT},${top})">`, text(0, -10, "start", title)];
  for (const index of $range(0, marks.length - 1)) {
    const y = (HEIGHT * (DECADES - index)) / DECADES;
    parts.push(`<line x1="0" x2="${WIDTH}" y1="${y}" y2="${y}" stroke="#dddddd"/>`);
    parts.push(text(-6, y + 4, "end", marks[index]!));
  }
  for (const index of $range(0, lines.length - 1)) {
    const colour = colours[index % colours.length]!;
    parts.push(lineOf(lines[index]!, colour));
    parts.push(text(WIDTH + 10, 14 + index * 18, "start", lines[index]!.policy, colour));
  }
  const last = lines[0]!.seconds.length;
  parts.push(text(0, HEIGHT + 18, "middle", "0 s"));
  parts.push(text(WIDTH, HEIGHT + 18, "middle", `${last} s`));
  parts.push("</g>");
  return table.concat(parts, "\n");
}

/** An SVG of the 99th percentile over time, on a logarithmic scale, a panel for each scenario. */
function picture(panels: readonly Panel[]): string {
  const height = TOP + panels.length * (HEIGHT + GAP);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${LEFT + WIDTH + LEGEND}" height="${height}" font-family="sans-serif" font-size="13">`,
    `<rect width="100%" height="100%" fill="white"/>`,
  ];
  for (const index of $range(0, panels.length - 1)) parts.push(panel(panels[index]!, TOP + index * (HEIGHT + GAP)));
  parts.push("</svg>\n");
  return table.concat(parts, "\n");
}

export { picture };
export type { Line, Panel };
