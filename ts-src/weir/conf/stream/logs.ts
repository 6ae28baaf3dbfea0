import type { Configuration } from "../../config/configuration";
import type { Reason } from "../../model/reason";
import { jsonFormat } from "../syntax/access_log";
import { append } from "../syntax/lines";

/** What nginx ends itself, by the status that it has for it; Lua says the rest where there is something to say. */
const ownReasons: readonly (readonly [number, Reason])[] = [
  [400, "bad_request"],
  [500, "internal_error"],
  [503, "too_many_connections"],
];

function variables(): string[] {
  const lines = [
    "# Why a session was no plain success: as far as nginx knows, as Lua says the rest.",
    "map $status $weir_reason {",
    '    default "";',
  ];
  for (const [status, reason] of ownReasons) lines.push(`    ${status} ${reason};`);
  append(lines, [
    "}",
    'map "" $weir_peer {',
    "    default $upstream_addr;",
    "}",
    "map $upstream_addr $weir_tries {",
    "    default 1;",
    '    "" 0;',
    "}",
    'map "" $weir_service {',
    '    default "";',
    "}",
    'map "" $weir_waited {',
    "    default 0;",
    "}",
  ]);
  return lines;
}

const json = jsonFormat([
  [
    { name: "time", variable: "$time_iso8601" },
    { name: "timestamp", variable: "$msec", isNumber: true },
    { name: "client", variable: "$remote_addr" },
    { name: "protocol", variable: "$protocol" },
    { name: "port", variable: "$server_port" },
  ],
  [
    { name: "status", variable: "$status", isNumber: true },
    { name: "bytes_received", variable: "$bytes_received", isNumber: true },
    { name: "bytes_sent", variable: "$bytes_sent", isNumber: true },
    { name: "duration", variable: "$session_time", isNumber: true },
  ],
  [
    { name: "service", variable: "$weir_service" },
    { name: "peer", variable: "$weir_peer" },
    { name: "tries", variable: "$weir_tries", isNumber: true },
    { name: "waited", variable: "$weir_waited", isNumber: true },
    { name: "reason", variable: "$weir_reason" },
  ],
  [
    { name: "upstream_addr", variable: "$upstream_addr" },
    { name: "upstream_connect_time", variable: "$upstream_connect_time" },
    { name: "upstream_first_byte_time", variable: "$upstream_first_byte_time" },
    { name: "upstream_session_time", variable: "$upstream_session_time" },
  ],
]);

const text = [
  "log_format weir",
  `    '$remote_addr - - [$time_iso8601] $protocol $status from_client=$bytes_received to_client=$bytes_sent '`,
  `    'time=$session_time service="$weir_service" tries=$weir_tries waited=$weir_waited reason="$weir_reason" '`,
  `    'upstream="$upstream_addr" connect="$upstream_connect_time" '`,
  `    'first_byte="$upstream_first_byte_time" session="$upstream_session_time"';`,
];

/** One line for each session, when it has ended: what went to and fro, what happened at each peer that was tried, and why it was no plain success. */
function logFormat({ access_log_format }: Configuration): readonly string[] {
  const lines: string[] = [];
  append(lines, variables());
  append(lines, access_log_format === "json" ? json : text);
  return lines;
}

export { logFormat };
