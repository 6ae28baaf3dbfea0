import type { Configuration } from "../../config/configuration";
import type { SentHeader } from "./sent_header";

type Traced = Pick<Configuration, "traceparent">;

/** Flags of a trace that begins here: whether its beginning is recorded, which here it never is itself. */
const flags = { on: "00", sampled: "01" };

/**
 * Headers of W3C Trace Context (section 3.2.2): version 00 to the letter, and of later versions what they have in common with it. An
 * id of zeros is none.
 */
const valid = [
  "~^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$",
  "~^(?!00|ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-|$)",
];

function validTo(value: string): string[] {
  const lines: string[] = [];
  for (const pattern of valid) lines.push(`    "${pattern}" ${value};`);
  return lines;
}

/** The variable that has it; nothing where there is none. */
function traceparentOf({ traceparent }: Traced): string | undefined {
  return traceparent === "off" ? undefined : "$weir_traceparent";
}

/** The trace that a request belongs to: its own if it is valid, or one that begins here. */
function traceContext({ traceparent }: Traced): string[] {
  if (traceparent === "off") return [];
  const lines = [
    "# Who has no valid place in a trace begins one (W3C Trace Context, 4.3), and what else it says of a trace is void.",
    "map $http_traceparent $weir_traceparent {",
    `    default 00-$request_id-$weir_parent_id-${flags[traceparent]};`,
  ];
  for (const line of validTo("$http_traceparent")) lines.push(line);
  for (const line of ["}", "map $http_traceparent $weir_tracestate {", '    default "";']) lines.push(line);
  for (const line of validTo("$http_tracestate")) lines.push(line);
  for (const line of [
    "}",
    "map $request_id $weir_parent_id {",
    "    default 0000000000000001;",
    '    "~^(?!0{16})(.{16})" $1;',
    "}",
  ])
    lines.push(line);
  return lines;
}

/** What peers learn. */
function traceToPeer({ traceparent }: Traced): readonly SentHeader[] {
  if (traceparent === "off") return [];
  return [
    { name: "traceparent", value: "$weir_traceparent" },
    { name: "tracestate", value: "$weir_tracestate" },
  ];
}

export { traceContext, traceToPeer, traceparentOf };
