/** Record types that Weir asks for. */
export type QuestionType = "A" | "AAAA" | "SRV" | "PTR";

/** An A or AAAA record. */
export interface AddressRecord {
  readonly type: "A" | "AAAA";
  readonly name: string;
  /** Seconds the record may be kept. */
  readonly ttl: number;
  /** IPv4 in dotted decimal, or IPv6 in the form of RFC 5952. */
  readonly address: string;
}

/** An SRV record (RFC 2782). */
export interface ServiceRecord {
  readonly type: "SRV";
  readonly name: string;
  /** Seconds the record may be kept. */
  readonly ttl: number;
  readonly priority: number;
  readonly weight: number;
  readonly port: number;
  readonly target: string;
}

/** A PTR record (RFC 1035, section 3.3.12): the name of an address. */
export interface PointerRecord {
  readonly type: "PTR";
  readonly name: string;
  /** Seconds the record may be kept. */
  readonly ttl: number;
  /** Without a dot at the end. */
  readonly target: string;
}

/** A record of a type that Weir asks for. */
export type AnyRecord = AddressRecord | ServiceRecord | PointerRecord;

/** Why a question got no answer that says anything about the name. */
export type FailureReason =
  "servfail" | "refused" | "timeout" | "truncated" | "malformed" | "unreachable" | "other_rcode";

/** What is common to all facts about one question. */
interface Asked {
  /** The name that this is about: the candidate of the search list that decided. */
  readonly name: string;
  /** Who decided: a nameserver as `address:port`, the last one asked where all failed; or the path of a hosts file. */
  readonly server: string;
  /** Messages sent to find this out, over all candidates and nameservers. */
  readonly queries: number;
  /**
   * The nameservers before the one that decided which could not be asked, as `address:port`: silent, unreachable, or without an
   * answer that says anything; all of them where nobody decided. They may know what the one that decided does not, so that an
   * absence is less of a fact. Over all candidates of the search list, each once.
   */
  readonly unheard: readonly string[];
}

/** The name has records of the type. */
export interface Records extends Asked {
  readonly kind: "records";
  /** Of the asked type only, the CNAME chain already followed. */
  readonly records: readonly AnyRecord[];
  /** Addresses of SRV targets that came along (RFC 2782, additional section). */
  readonly additional: readonly AddressRecord[];
  /** The lowest TTL on the way, in seconds. */
  readonly ttl: number;
}

/** The name does not exist (`nxdomain`), or exists without records of the type (`nodata`, RFC 2308). */
export interface Absence extends Asked {
  readonly kind: "nxdomain" | "nodata";
}

/** Nobody could say. It is no fact about the name and must never empty a pool. */
export interface Failure extends Asked {
  readonly kind: "failure";
  readonly reason: FailureReason;
}

/** What DNS said to one question. */
export type Answer = Records | Absence | Failure;
