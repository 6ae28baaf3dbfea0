import type { State } from "../discovery/membership";
import type { Source } from "../discovery/source";
import type { Protocol } from "../model/protocol";
import type { QuestionType } from "../model/answer";
import type { Trace } from "../model/trace";

/** How the last lookup of a question went. What does not apply is undefined, here and below. */
interface LookupExplanation {
  readonly asked_seconds_ago: number;
  readonly took_seconds: number;
  /** The full name that decided. */
  readonly name: string;
  /** The lowest TTL of a good answer. */
  readonly ttl: number | undefined;
  /** The addresses of the answer, or its targets with their ports. */
  readonly records: readonly string[];
  /** The addresses that `allow` and `deny` keep out. */
  readonly denied: readonly string[];
  /** Every message, in order. */
  readonly messages: Trace;
}

/** One of the questions that a service is made of. */
interface QuestionExplanation {
  readonly type: QuestionType;
  readonly verdict: Source["verdict"];
  /** What DNS said last, in a word of `Answer`. */
  readonly reason: string;
  /** Nothing while it is being asked, or where it is asked only once. */
  next_in_seconds: number | undefined;
  readonly lookup: LookupExplanation | undefined;
}

/** An endpoint that refuses connections. */
interface DownExplanation {
  readonly seconds: number;
  readonly failed_probes: number;
  /** Why there is no connection over TLS, where that is known. */
  readonly tls_failure: string | undefined;
  /** Nothing while it is being probed, or where DNS does not confirm it. */
  readonly next_probe_in_seconds: number | undefined;
}

/** An endpoint that is left out, or would be if it could be spared. */
interface FailingExplanation {
  /** Its answers are errors, or it does not pass its check. */
  readonly cause: "errors" | "check";
  /** What was wrong with its last check; nothing where it was never checked, or fails for errors. */
  readonly check: string | undefined;
  /** When a request tries it, or the next check does; nothing while one is at it. */
  readonly next_try_in_seconds: number | undefined;
}

/** One of those who are behind the service, as far as DNS goes. */
interface EndpointExplanation {
  readonly id: string;
  readonly address: string;
  /** 0 where it is unknown. */
  readonly port: number;
  readonly weight: number;
  readonly priority: number;
  /** Since an answer last named it. */
  readonly seen_seconds_ago: number | undefined;
  /** It has left the answers, and `hold` keeps it for so long. */
  readonly let_go_in_seconds: number | undefined;
  /** The name that DNS last gave for its address while the endpoint was confirmed; nothing where DNS gives none. */
  readonly ptr: string | undefined;
  /** DNS does not confirm it, and its address has another name than `ptr` now, or none. */
  readonly gone: boolean;
  /** It is the same container as the endpoint with this id, and gets its requests there. */
  readonly reached_at: string | undefined;
  /** Another service's name has its address now, and DNS does not confirm that this one has it too. */
  readonly contested: boolean;
  /** Somebody has it get no new request for so long yet. */
  readonly drained_seconds: number | undefined;
  readonly down: DownExplanation | undefined;
  readonly failing: FailingExplanation | undefined;
}

/** What the leader knows of a service, and when that will change. */
interface Explanation {
  readonly service: string;
  readonly name: string;
  readonly port: number | undefined;
  /** Nothing where only a name was looked up. */
  protocol: Protocol | undefined;
  readonly state: State;
  readonly reason: string;
  readonly state_seconds: number | undefined;
  /** Which option says how long peers stay that DNS does not confirm. */
  readonly kept_by: "hold_empty" | "max_stale" | undefined;
  /** When they go; nothing where they stay without limit. */
  readonly let_go_in_seconds: number | undefined;
  readonly questions: readonly QuestionExplanation[];
  readonly endpoints: readonly EndpointExplanation[];
}

export type {
  DownExplanation,
  EndpointExplanation,
  Explanation,
  FailingExplanation,
  LookupExplanation,
  QuestionExplanation,
};
