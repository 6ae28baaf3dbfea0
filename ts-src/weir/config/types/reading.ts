/** Why an input is no value: what is wrong with it, and what would be right (empty where nobody could know). */
interface Rejection {
  readonly what: string;
  readonly hint: string;
}

/** What an input means, or why it means nothing. */
type Reading<T> = LuaMultiReturn<[T, undefined] | [undefined, Rejection]>;

export type { Reading, Rejection };
