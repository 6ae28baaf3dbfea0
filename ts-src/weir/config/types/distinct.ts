import { shown } from "../../text/quoted";
import type { Reading } from "./reading";
import type { ValueType } from "./value_type";

/** The same lists, but for those that have an item twice. `nameOf` is the same for items of which there may be one. */
function distinct<T>(list: ValueType<readonly T[]>, nameOf: (this: void, item: T) => string): ValueType<readonly T[]> {
  const read = (input: unknown): Reading<readonly T[]> => {
    const [items, rejection] = list.read(input, {});
    if (rejection !== undefined) return $multi(undefined, rejection);
    const known = new LuaSet<string>();
    for (const item of items) {
      const name = nameOf(item);
      if (known.has(name)) return $multi(undefined, { what: `${shown(name)} is there twice`, hint: "write it once" });
      known.add(name);
    }
    return $multi(items, undefined);
  };
  return { read, write: list.write, placeholder: list.placeholder, isList: true };
}

export { distinct };
