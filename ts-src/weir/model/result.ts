/** A value, or why there is none: "could not do X: cause". */
export type Result<T> = LuaMultiReturn<[T, undefined] | [undefined, string]>;
