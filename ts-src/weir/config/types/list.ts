import { shown } from "../../text/quoted";
import type { Reading } from "./reading";
import type { ValueType } from "./value_type";

/** What the items of a list are. */
interface Items<T> {
  readonly parse: (this: void, text: string) => T | undefined;
  /** What is wrong with a text that is no item, where more can be said than that. */
  readonly whyNot?: (this: void, text: string) => string | undefined;
  readonly write: (this: void, item: T) => string;
  readonly noun: string;
  readonly example: string;
  readonly placeholder: string;
  /** Whether blanks are part of an item, rather than between items as commas are. */
  readonly haveBlanks: boolean;
}

/** The parts of a list: of a string, or of a table. Nothing if it is neither. */
function partsOf(input: unknown, haveBlanks: boolean): readonly unknown[] | undefined {
  if (type(input) === "table") return input as readonly unknown[];
  if (type(input) === "number") return [tostring(input)];
  if (type(input) !== "string") return undefined;
  const parts: string[] = [];
  for (const [part] of string.gmatch(input as string, haveBlanks ? "[^,]+" : "[^,%s]+")) parts.push(part!);
  return parts;
}

function readList<T>(input: unknown, { example, haveBlanks, noun, parse, whyNot }: Items<T>): Reading<readonly T[]> {
  const parts = partsOf(input, haveBlanks);
  const hint = `write it like ${example}`;
  if (parts === undefined) return $multi(undefined, { what: `${shown(input)} is no list`, hint });
  const items: T[] = [];
  for (const part of parts) {
    const item = type(part) === "string" ? parse(part as string) : undefined;
    if (item === undefined) {
      const why = type(part) === "string" ? whyNot?.(part as string) : undefined;
      return $multi(undefined, { what: why ?? `${shown(part)} is no ${noun}`, hint });
    }
    items.push(item);
  }
  return $multi(items, undefined);
}

function writeAll<T>(values: readonly T[], write: (this: void, value: T) => string): string[] {
  const texts: string[] = [];
  for (const value of values) texts.push(write(value));
  return texts;
}

/** The type of lists of such items. */
function listOf<T>(items: Items<T>): ValueType<readonly T[]> {
  return {
    read: (input) => readList(input, items),
    write: (values) => writeAll(values, items.write),
    placeholder: () => items.placeholder,
    isList: true,
  };
}

export { listOf };
