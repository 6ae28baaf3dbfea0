import type { EndpointExplanation, QuestionExplanation } from "../keeper/explanation";
import { bracketed } from "../model/endpoint";
import type { Exchange } from "../model/trace";
import { aligned, type Cell, cell, type Paint } from "./columns";
import type { Explained, PeerExplanation } from "./explained";
import { sayingOf } from "./saying";
import { ago, counted, duration, milliseconds, until } from "./wording";

const concat = table.concat;
function eligibleOf({ peers }: Explained): number {
  let count = 0;
  for (const { eligible } of peers) if (eligible) count++;
  return count;
}

function titleOf({ name, port, service }: Explained): string {
  const title = service === name ? service : `${service} (${name})`;
  return port === undefined || port === 0 ? title : `${title}, port ${port}`;
}

/** Where the service stands, in one line. */
function headline(explained: Explained, paint: Paint): string {
  const { peers, state, state_seconds } = explained;
  const eligible = eligibleOf(explained);
  const since = state_seconds === undefined || state_seconds < 0.05 ? "" : ` for ${duration(state_seconds)}`;
  const standing = paint(`${state}${since}`, state === "fresh" ? "good" : "bad");
  const count = peers.length === 0 ? "no peers" : `${eligible} of ${counted(peers.length, "peer")} would be picked`;
  return `${titleOf(explained)}: ${standing}, ${paint(count, eligible > 0 ? "plain" : "bad")}`;
}

/** Why peers are there that DNS does not confirm, or why there are none; nothing where DNS confirms them. */
function holding({ kept_by, let_go_in_seconds, reason, state }: Explained): string | undefined {
  if (state === "fresh") return undefined;
  const saying = sayingOf(reason);
  if (kept_by === undefined) return saying;
  if (let_go_in_seconds === undefined) return `${saying}; its last answer counts without limit (${kept_by}=0s)`;
  return `${saying}; its last answer counts for ${duration(let_go_in_seconds)} more (${kept_by})`;
}

function questionRow({ lookup, next_in_seconds, reason, type, verdict }: QuestionExplanation): Cell[] {
  const asked = ago(lookup?.asked_seconds_ago);
  const said = lookup !== undefined && lookup.records.length > 0 ? counted(lookup.records.length, "record") : reason;
  const isDenied = verdict === "absent" && said !== reason;
  const look = verdict === "failing" ? "bad" : "plain";
  return [cell(type), cell(isDenied ? `${said}, ${reason}` : said, look), cell(asked), cell(until(next_in_seconds))];
}

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

function failingText(failing: EndpointExplanation["failing"]): string {
  const text = failing?.cause === "check" ? "does not pass its check" : "answers errors";
  const next = failing?.next_trial_in_seconds;
  return next === undefined ? text : `${text}, is tried again ${until(next)}`;
}

/** Why a peer would be picked or not, where there is anything to say. */
function whyText({ endpoint, use, why }: PeerExplanation): string {
  const { down, failing, priority } = endpoint;
  if (why === "eligible") return "";
  if (why === "suspicious") return `silent for ${duration(use?.unanswered_seconds ?? 0)}: others first`;
  if (why === "lower_priority") return `priority ${priority}: a group before it has peers`;
  if (why === "zero_weight") return "weight 0: the others first";
  if (why === "failing") return failingText(failing);
  if (why === "spared") return `${failingText(failing)}, but so do too many to leave it out`;
  if (why === "contested") return "another service has its address now";
  if (why === "unpublished") return "not in the pool at the moment";
  const since = down === undefined ? "lets nobody connect" : `lets nobody connect for ${duration(down.seconds)}`;
  const trial = down?.next_trial_in_seconds;
  const next = trial === undefined ? since : `${since}, next trial ${until(trial)}`;
  return why === "last_resort" ? `${next}; nor does any other` : next;
}

/** Ends a row with what a worker has had to do with the peer. */
function withUse(row: Cell[], use: PeerExplanation["use"]): Cell[] {
  const latency = use?.latency_seconds;
  row.push(cell(use === undefined ? "" : `${use.in_flight}`));
  row.push(cell(use === undefined ? "" : `${use.attempts}`));
  row.push(cell(use === undefined ? "" : `${use.failures}`));
  row.push(cell(latency === undefined ? "" : milliseconds(latency)));
  return row;
}

function peerRow(peer: PeerExplanation, isWeighted: boolean, isGrouped: boolean): Cell[] {
  const { eligible, endpoint, use } = peer;
  const { address, id, let_go_in_seconds, port, priority, seen_seconds_ago, weight } = endpoint;
  const reasons: string[] = [];
  const why = whyText(peer);
  if (why !== "") reasons.push(why);
  if (let_go_in_seconds !== undefined) reasons.push(`kept for ${duration(let_go_in_seconds)} more (hold)`);
  const row = [
    cell(port === 0 ? bracketed(address) : id),
    cell(isGrouped ? `${priority}` : ""),
    cell(isWeighted ? `${weight}` : ""),
    eligible ? cell("yes", "good") : cell("no", "bad"),
    cell(concat(reasons, ", ")),
    cell(ago(seen_seconds_ago)),
  ];
  return withUse(row, use);
}

function peerRows({ peers, questions }: Explained): readonly (readonly Cell[])[] {
  let isWeighted = false;
  let isGrouped = false;
  for (const { endpoint } of peers) {
    if (endpoint.weight !== 1) isWeighted = true;
    if (endpoint.priority !== 0) isGrouped = true;
  }
  const rows: (readonly Cell[])[] = [];
  for (const peer of peers) rows.push(peerRow(peer, isWeighted, isGrouped));
  for (const { lookup } of questions) {
    for (const address of lookup?.denied ?? []) {
      const why = cell("kept out by allow and deny");
      rows.push(withUse([cell(address), cell(""), cell(""), cell("no", "bad"), why, cell("")], undefined));
    }
  }
  return rows;
}

function appendTable(
  lines: string[],
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
  paint: Paint,
): void {
  if (rows.length === 0) return;
  lines.push("");
  for (const line of aligned(heads, rows, paint)) lines.push(line);
}

const questionHeads = ["question", "DNS said", "asked", "again"];
const messageHeads = ["nameserver", "was asked for", "by", "said", "TTL", "within"];
const peerHeads = [
  "peer",
  "priority",
  "weight",
  "picked",
  "why",
  "last in DNS",
  "in flight",
  "tries",
  "failed",
  "answers within",
];

/** A service for a person to read: what DNS was asked and said, and who gets requests. */
function explainedText(explained: Explained, paint: Paint): string {
  const lines = [headline(explained, paint)];
  const held = holding(explained);
  if (held !== undefined) lines.push(held);

  const questions: Cell[][] = [];
  const messages: Cell[][] = [];
  for (const question of explained.questions) {
    questions.push(questionRow(question));
    for (const message of question.lookup?.messages ?? []) messages.push(messageRow(message));
  }
  appendTable(lines, questionHeads, questions, paint);
  appendTable(lines, messageHeads, messages, paint);
  appendTable(lines, peerHeads, peerRows(explained), paint);
  return `${concat(lines, "\n")}\n`;
}

export { explainedText };
