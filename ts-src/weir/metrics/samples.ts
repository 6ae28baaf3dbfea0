import { type Family, families, type FamilyKey } from "./families";

const format = string.format;
const concat = table.concat;

/** The lines of each family. */
type Samples = Readonly<Record<FamilyKey, string[]>>;

function newSamples(): Samples {
  const samples: Record<string, string[]> = {};
  for (const { key } of families) samples[key] = [];
  return samples as Record<FamilyKey, string[]>;
}

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", '"': '\\"', "\n": "\\n" };

/** A label with its value, as the text format has it. */
function label(name: string, value: string): string {
  const [escaped] = string.gsub(value, '[\\"\n]', escapes);
  return `${name}="${escaped}"`;
}

/** Whole as it is, else to the thousandth. */
function numberText(value: number): string {
  return value % 1 === 0 ? format("%d", value) : format("%.3f", value);
}

function allNames(): Readonly<Record<FamilyKey, string>> {
  const found: Record<string, string> = {};
  for (const { key, name } of families) found[key] = name;
  return found as Record<FamilyKey, string>;
}

const names = allNames();

/**
 * Adds a sample to a family.
 * @param labels in their final form, with commas between; never empty
 * @param suffix of the name, such as `_bucket`
 */
function addSample(samples: Samples, key: FamilyKey, labels: string, value: number, suffix = ""): void {
  const lines = samples[key];
  lines.push(`${names[key]}${suffix}{${labels}} ${numberText(value)}\n`);
}

function headOf({ help, name, type }: Family): string {
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n`;
}

/** All samples in Prometheus' text format, version 0.0.4. */
function exposition(samples: Samples): string {
  const parts: string[] = [];
  for (const family of families) {
    const lines = samples[family.key];
    if (lines.length > 0) {
      parts.push(headOf(family));
      parts.push(concat(lines));
    }
  }
  return concat(parts);
}

export { addSample, exposition, label, newSamples };
export type { Samples };
