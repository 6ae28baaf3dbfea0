import { reasonText } from "../discovery/reasons";
import { aligned, type Cell, type Paint } from "../text/columns";
import { counted, duration } from "../text/wording";
import { messageHeads, messageRow, questionHeads, questionRow } from "./dns_tables";
import { peerHeads, peerRows } from "./peer_table";
import type { Explained } from "./peers";

function eligibleOf({ peers }: Explained): number {
  let count = 0;
  for (const { eligible } of peers) if (eligible) count++;
  return count;
}

function titleOf({ name, port, protocol, service }: Explained): string {
  const title = service === name ? service : `${service} (${name})`;
  const suffix = protocol === undefined || protocol === "http" ? "" : `/${protocol}`;
  return port === undefined || port === 0 ? title + suffix : `${title}, port ${port}${suffix}`;
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
  const saying = reasonText(reason);
  if (kept_by === undefined) return saying;
  if (let_go_in_seconds === undefined) return `${saying}; its last answer counts without limit (${kept_by}=0s)`;
  return `${saying}; its last answer counts for ${duration(let_go_in_seconds)} more (${kept_by})`;
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
  return `${table.concat(lines, "\n")}\n`;
}

export { explainedText };
