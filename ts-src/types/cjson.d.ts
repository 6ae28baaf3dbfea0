// The part of lua-cjson that Weir uses.

declare module "cjson" {
  /** JSON text; raises for what JSON cannot say. */
  export function encode(this: void, value: unknown): string;
}
