import type { FailureReason, QuestionType } from "./answer";

/** What came of a message: what it says about the name, the word of its response code, or why there is none. */
type ExchangeResult =
  "records" | "alias" | "nodata" | "nxdomain" | FailureReason | "formerr" | "notimp" | `rcode_${number}`;

/** One message to a nameserver, or a look into the hosts file, and what came of it. */
interface Exchange {
  /** As `address:port`; the path of a hosts file. */
  readonly server: string;
  /** In full, without a dot at the end. */
  readonly name: string;
  readonly type: QuestionType;
  readonly transport: "udp" | "tcp" | "hosts";
  readonly result: ExchangeResult;
  /** Of the asked type. */
  readonly records: number;
  /** The lowest TTL of the records or aliases in seconds; nothing where there are none. */
  readonly ttl: number | undefined;
  /** What it took. */
  readonly seconds: number;
}

/** Everything that a lookup has taken, in order. */
type Trace = Exchange[];

export type { Exchange, ExchangeResult, Trace };
