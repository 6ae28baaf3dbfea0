// LuaJIT's operations on 32-bit numbers.

declare module "bit" {
  export function tobit(this: void, value: number): number;
  export function band(this: void, a: number, b: number): number;
  export function bxor(this: void, a: number, b: number): number;
  export function lshift(this: void, value: number, bits: number): number;
  /** Zeros come in from the left. */
  export function rshift(this: void, value: number, bits: number): number;
}
