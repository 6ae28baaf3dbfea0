const concat = table.concat;

/** How a text stands out, on a terminal that can show it. */
type Look = "plain" | "good" | "bad" | "faint";

/** A text in a table. */
interface Cell {
  readonly text: string;
  readonly look: Look;
}

/** Makes a text look like something; `undecorated` leaves it as it is. */
type Paint = (text: string, look: Look) => string;

/** The numbers of ANSI's colours (ECMA-48, section 8.3.117). */
const codes: Readonly<Record<Look, string | undefined>> = { plain: undefined, good: "32", bad: "31", faint: "2" };

function undecorated(text: string): string {
  return text;
}

function inColour(text: string, look: Look): string {
  const code = codes[look];
  return code === undefined || text === "" ? text : `\u001b[${code}m${text}\u001b[0m`;
}

function cell(text: string, look: Look = "plain"): Cell {
  return { text, look };
}

function widthsOf(rows: readonly (readonly Cell[])[]): readonly number[] {
  const widths: number[] = [];
  for (const _ of rows[0]!) widths.push(0);
  for (const row of rows) {
    for (const index of $range(0, row.length - 1)) {
      widths[index] = math.max(widths[index]!, row[index]!.text.length);
    }
  }
  return widths;
}

/**
 * A table of at least one row as lines without blanks at their ends, below its heads. Columns in which no row has anything are
 * left out.
 */
function aligned(heads: readonly string[], rows: readonly (readonly Cell[])[], paint: Paint): readonly string[] {
  const used = widthsOf(rows);
  const headRow: Cell[] = [];
  for (const head of heads) headRow.push(cell(head, "faint"));
  const all: (readonly Cell[])[] = [headRow];
  for (const row of rows) all.push(row);
  const widths = widthsOf(all);
  const lines: string[] = [];
  for (const row of all) {
    const parts: string[] = [];
    let gap = "";
    for (const index of $range(0, row.length - 1)) {
      if (used[index]! > 0) {
        const { look, text } = row[index]!;
        if (text !== "") {
          parts.push(gap + paint(text, look));
          gap = "";
        }
        gap = gap + string.rep(" ", widths[index]! - text.length + 2);
      }
    }
    lines.push(concat(parts));
  }
  return lines;
}

export { aligned, cell, inColour, undecorated };
export type { Cell, Paint };
