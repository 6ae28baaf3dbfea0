import type { QuestionType } from "../model/answer";
import { endpointId } from "../model/endpoint";
import type { NameServer } from "../model/dns_transport";
import { type LookupContext, noteUnheard } from "./lookup_context";
import { type ExchangeParts, makeExchange } from "./exchange";
import { makeManners, type Manner } from "./manners";
import type { WireName } from "./name";
import { failed, isUnanswered, refusesExtension, type Reply } from "./reply";
import { makeServers } from "./servers";

/** Whom to ask, and how. */
export interface Nameservers {
  /** In the order to ask, at least one. */
  readonly nameservers: readonly NameServer[];
  /** Seconds to wait for one server. */
  readonly nameserverTimeout: number;
  /** How often all are asked before a question has failed. */
  readonly attempts: number;
  /** Whether each question goes to another server first. */
  readonly rotates: boolean;
  /** Whether all are asked over TCP. */
  readonly isStreamOnly: boolean;
}

/** Asks one question. The reply is the first server's that says anything about the name; else the last failure. */
export type Ask = (name: WireName, type: QuestionType, context: LookupContext) => Reply;

/** A TCP exchange takes three round trips and may be long: it gets this many times the time of a UDP one. */
const streamPatience = 2;
/** More rounds for servers that nobody has heard yet, one for each manner after the first. */
const furtherRounds = 2;

function makeAsk(parts: ExchangeParts, options: Nameservers): Ask {
  const { attempts, isStreamOnly, nameservers, nameserverTimeout, rotates } = options;
  const { clock } = parts;
  const count = nameservers.length;
  const streamTimeout = nameserverTimeout * streamPatience;
  const servers = makeServers(nameservers, nameserverTimeout);
  const manners = makeManners(count, isStreamOnly);
  const exchange = makeExchange(parts, servers, streamTimeout);
  const ids: string[] = [];
  for (const { address, port } of nameservers) ids.push(endpointId(address, port));
  let first = -1;

  function askIn(
    manner: Manner,
    index: number,
    isHurried: boolean,
    name: WireName,
    type: QuestionType,
    context: LookupContext,
  ): Reply {
    const whole = manner === "stream" ? streamTimeout : nameserverTimeout;
    const isTrial = !manners.isProven(index, manner);
    const reply = exchange(index, manner, isHurried ? servers.usual(index) : whole, name, type, context);
    const now = clock();
    if (reply.kind !== "failure" || reply.reason === "truncated") {
      manners.answered(index, manner, now);
    } else if (reply.reason === "timeout") {
      servers.wasSilent(index, now);
      manners.wasSilent(index, manner, isHurried, now);
    } else if (reply.reason === "unreachable") {
      manners.wasClosed(index, now);
      // It is tried over TCP as it was silent over UDP, and that is what is the matter with it.
      if (manner === "stream" && isTrial) return failed("timeout");
    } else {
      manners.spoke(index);
    }
    return reply;
  }

  /** In which manner a server that failed is asked at once, too: where that was too quick to cost anything. */
  function otherManner(index: number, manner: Manner, reply: Reply): Manner | undefined {
    if (reply.kind !== "failure" || manner === "stream") return undefined;
    if (reply.reason === "unreachable") return manners.isProven(index, manner) ? undefined : "stream";
    if (manner === "plain") return undefined;
    if (refusesExtension(reply)) return "plain";
    // From one that has answered with EDNS0, these are what they seem to be.
    const mayMeanExtension = reply.reason === "servfail" || reply.reason === "refused";
    return mayMeanExtension && !manners.isProven(index, "extended") ? "plain" : undefined;
  }

  /** @param isPatient gives it all its time, since nobody else has answered */
  function askServer(
    index: number,
    isPatient: boolean,
    name: WireName,
    type: QuestionType,
    context: LookupContext,
  ): Reply {
    const now = clock();
    context.server = ids[index]!;
    if (manners.isToBeChecked(index, now)) {
      const extended = exchange(index, "extended", servers.usual(index), name, type, context);
      if (extended.kind !== "failure") {
        manners.answered(index, "extended", now);
        return extended;
      }
    }
    const isHurried = !isPatient && servers.isHurried(index, now);
    const manner = manners.of(index, isHurried);
    const reply = askIn(manner, index, isHurried, name, type, context);
    const other = otherManner(index, manner, reply);
    if (other === undefined) return reply;
    const second = askIn(other, index, isHurried, name, type, context);
    return isUnanswered(second) ? reply : second;
  }

  return (name, type, context) => {
    if (rotates) first = (first + 1) % count;
    const start = rotates ? first : 0;
    let failure = failed("unreachable");
    for (const round of $range(1, attempts + furtherRounds)) {
      const isFurther = round > attempts;
      for (const step of $range(0, count - 1)) {
        const index = (start + step) % count;
        if (!isFurther || manners.isUntried(index)) {
          const reply = askServer(index, isFurther, name, type, context);
          if (reply.kind !== "failure") {
            noteUnheard(context, ids, start, step);
            return reply;
          }
          if (!isFurther) failure = reply;
        }
      }
    }
    noteUnheard(context, ids, start, count);
    context.server = ids[(start + count - 1) % count]!;
    return failure;
  };
}

export { makeAsk };
