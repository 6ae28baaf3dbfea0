import type { Network } from "../config/types/network";
import type { OwnEndpoints } from "./own_endpoints";
import type { QuestionType } from "../model/answer";
import type { Patience } from "./source";

/** What discovery needs to know of a service. Times are in seconds. */
interface Rules extends Patience {
  /** Nothing for a name whose SRV records say it. */
  readonly port: number | undefined;
  readonly family: "both" | "ipv4" | "ipv6";
  readonly allow: readonly Network[];
  readonly deny: readonly Network[];
  /** Where Weir itself listens, as far as it knows. */
  readonly own?: OwnEndpoints | undefined;
}

/** What a service is asked for: SRV records where it has no port of its own. */
function questionsOf(rules: Rules): readonly QuestionType[] {
  return rules.port === undefined ? ["SRV"] : familiesOf(rules);
}

/** The kinds of addresses that a service may have. */
function familiesOf(rules: Rules): readonly ("A" | "AAAA")[] {
  if (rules.family === "ipv4") return ["A"];
  return rules.family === "ipv6" ? ["AAAA"] : ["A", "AAAA"];
}

export { familiesOf, questionsOf };
export type { Rules };
