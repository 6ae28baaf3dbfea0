// The part of LuaJIT's FFI that the command line uses, to call the C library.

declare module "ffi" {
  /** Declares functions and types of C; declaring one again in the same words is no error. */
  export function cdef(this: void, declarations: string): void;
  /** The symbols of the process; each file gives them the types that it declared. */
  export const C: unknown;
  function create(this: void, type: string, ...initial: unknown[]): CData;
  export { create as new };
  /** Copies a C string, or `length` bytes, into a Lua string. */
  function toString(this: void, value: CData, length?: number): string;
  export { toString as string };
  /** The number of the last error of a C function. */
  export function errno(this: void): number;
}
