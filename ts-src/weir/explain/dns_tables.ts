import type { Exchange } from "../model/trace";
import { type Cell, cell } from "../text/columns";
import { ago, counted, milliseconds, until } from "../text/wording";
import type { QuestionExplanation } from "./explanation";

const questionHeads = ["question", "DNS said", "asked", "again"];
const messageHeads = ["nameserver", "was asked for", "by", "said", "TTL", "within"];

/** A question and its last answer. */
function questionRow({ lookup, next_in_seconds, reason, type, verdict }: QuestionExplanation): Cell[] {
  const asked = ago(lookup?.asked_seconds_ago);
  const said = lookup !== undefined && lookup.records.length > 0 ? counted(lookup.records.length, "record") : reason;
  const isDenied = verdict === "absent" && said !== reason;
  const look = verdict === "failing" ? "bad" : "plain";
  return [cell(type), cell(isDenied ? `${said}, ${reason}` : said, look), cell(asked), cell(until(next_in_seconds))];
}

/** A message to a nameserver, and what came of it. */
function messageRow({ name, records, result, seconds, server, transport, ttl, type }: Exchange): Cell[] {
  const said = result === "records" ? counted(records, "record") : result;
  const isAnswer = result === "records" || result === "alias" || result === "nodata" || result === "nxdomain";
  return [
    cell(server),
    cell(`${name} ${type}`),
    cell(transport),
    cell(said, isAnswer ? "plain" : "bad"),
    cell(ttl === undefined ? "" : `${ttl} s`),
    cell(milliseconds(seconds)),
  ];
}

export { messageHeads, messageRow, questionHeads, questionRow };
