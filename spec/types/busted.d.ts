// The part of busted and luassert that the specs use.

/** @noSelf */
declare function describe(name: string, body: (this: void) => void): void;
/** @noSelf */
declare function it(promise: string, body: (this: void) => void): void;
/** @noSelf */
declare function before_each(body: (this: void) => void): void;
/** @noSelf */
declare function after_each(body: (this: void) => void): void;

/** @noSelf */
interface Assert {
  readonly equal: (expected: unknown, actual: unknown, message?: string) => void;
  /** Deep equality. */
  readonly same: (expected: unknown, actual: unknown, message?: string) => void;
  readonly is_true: (actual: unknown, message?: string) => void;
  readonly is_false: (actual: unknown, message?: string) => void;
  readonly is_nil: (actual: unknown, message?: string) => void;
  readonly not_nil: (actual: unknown, message?: string) => void;
  readonly matches: (pattern: string, actual: unknown) => void;
  readonly near: (expected: number, actual: number, tolerance: number) => void;
  readonly has_error: (body: (this: void) => void, message?: unknown) => void;
}
declare const assert: Assert;
