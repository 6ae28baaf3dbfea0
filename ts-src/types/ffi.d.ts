// The part of LuaJIT's FFI that the request path uses.

declare module "ffi" {
  /** A C type, made once and called to convert a value to it. */
  function typeOf(this: void, declaration: string): (this: void, value: unknown) => CData;
  /** Sets all bytes of a C value to one. */
  export function fill(this: void, value: CData, bytes: number, to: number): void;
  /** A converter to a C type that was made once: parsing the declaration at each call costs thousands of instructions. */
  export function cast(this: void, type: unknown, value: unknown): CData;
  export { typeOf as typeof };
}

/** A C value; `tonumber` takes integers up to 2⁵³ without loss. */
interface CData {
  readonly __cdata: never;
}
