/** How a peer is spoken to over TLS. */
interface Tls {
  /** Whom the peer is asked for (SNI), and whose certificate it has to show. */
  readonly name: string;
  /** Whether it has to show one at all. */
  readonly isVerified: boolean;
}

export type { Tls };
