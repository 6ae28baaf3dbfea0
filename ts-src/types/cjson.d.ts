// The part of lua-cjson that Weir uses.

declare module "cjson" {
  /** JSON text; raises for what JSON cannot say. */
  export function encode(this: void, value: unknown): string;
  /** What the text says; raises for what is no JSON. */
  export function decode(this: void, text: string): unknown;
}
