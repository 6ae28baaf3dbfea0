import { bracketed } from "../model/endpoint";
import { type Cell, cell } from "../text/columns";
import { ago, duration, milliseconds } from "../text/wording";
import type { Explained, PeerExplanation } from "./peers";
import { whyText } from "./why_text";

const peerHeads = [
  "peer",
  "priority",
  "weight",
  "picked",
  "why",
  "PTR",
  "last in DNS",
  "in flight",
  "tries",
  "failed",
  "answers within",
];

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
  const { address, id, let_go_in_seconds, port, priority, ptr, seen_seconds_ago, weight } = endpoint;
  const reasons: string[] = [];
  const why = whyText(peer);
  if (why !== "") reasons.push(why);
  if (let_go_in_seconds !== undefined) reasons.push(`kept for ${duration(let_go_in_seconds)} more (hold)`);
  const row = [
    cell(port === 0 ? bracketed(address) : id),
    cell(isGrouped ? `${priority}` : ""),
    cell(isWeighted ? `${weight}` : ""),
    eligible ? cell("yes", "good") : cell("no", "bad"),
    cell(table.concat(reasons, ", ")),
    cell(ptr ?? ""),
    cell(ago(seen_seconds_ago)),
  ];
  return withUse(row, use);
}

/** A row for each peer, and for each address that `allow` and `deny` keep out. */
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
      const why = cell("kept out by allow and deny, or Weir itself");
      rows.push(withUse([cell(address), cell(""), cell(""), cell("no", "bad"), why, cell(""), cell("")], undefined));
    }
  }
  return rows;
}

export { peerHeads, peerRows };
