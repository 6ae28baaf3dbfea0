import type { Reading } from "./reading";

/** What an option allows of what its type can say. */
interface Bounds {
  readonly min?: string | number;
  readonly max?: number;
  readonly choices?: readonly string[];
}

/** Values of one kind: how they are read, written and described. */
interface ValueType<T> {
  /** What an input means, whether it comes as text or from a Lua table. */
  readonly read: (this: void, input: unknown, bounds: Bounds) => Reading<T>;
  /** The value in a form that `read` reads; a list as the texts of its items. */
  readonly write: (this: void, value: T) => string | readonly string[];
  /** What stands for a value in the help. */
  readonly placeholder: (this: void, bounds: Bounds) => string;
  /** Whether it is several items between commas. */
  readonly isList: boolean;
}

export type { Bounds, ValueType };
