import type { Result } from "./result";

/** A certificate with those between it and the root, and its key, ready for handshakes. */
export interface KeyPair {
  readonly chain: unknown;
  readonly key: unknown;
}

/**
 * What is to be known of certificates.
 * @noSelf
 */
export interface Certificates {
  /** Reads both from PEM; why they cannot be used, above all that they do not belong together. */
  readonly parse: (certificate: string, key: string) => Result<KeyPair>;
  /** Whether it is for a host (RFC 9525), by its whole name or by `*.` and its domain. */
  readonly isFor: (pair: KeyPair, host: string, by: "name" | "domain") => boolean;
  /** Seconds until it ends; negative afterwards. */
  readonly secondsLeft: (pair: KeyPair) => number;
}
