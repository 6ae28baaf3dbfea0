import type { Subsystem } from "../model/protocol";
import type { KeyFiles } from "./types/key_files";

/** What clients are shown at a port that ends TLS. */
interface TlsPort {
  readonly subsystem: Subsystem;
  /** What its mappings have in common: the port, and the address if they listen on one only. */
  readonly key: string;
  /** Of all its mappings, in their order, each once. */
  readonly pairs: readonly KeyFiles[];
  /** Whether a client that names no host of theirs is shown the first. */
  readonly showsFirst: boolean;
}

export type { TlsPort };
