import { append } from "../syntax/lines";
import type { Reason } from "../../model/reason";

/** What nginx answers itself before anybody is asked, by the status. */
const ownReasons: readonly (readonly [number, Reason])[] = [
  [400, "bad_request"],
  [408, "client_timeout"],
  [413, "body_too_large"],
  [414, "uri_too_long"],
  [421, "misdirected"],
  [494, "header_too_large"],
  [495, "client_certificate"],
  [496, "client_certificate"],
  [497, "plain_http"],
  [499, "client_closed"],
  [500, "internal_error"],
  [501, "not_implemented"],
  [505, "http_version"],
];

/**
 * Why a request was no plain success, as far as nginx knows; the rest Lua says, by the same variable, where there is something to
 * say. A response that a client or a peer ended has its good status all the same.
 */
function reasons(): string[] {
  const lines = [
    "# Why a request was no plain success: as far as nginx knows, as Lua says the rest. It costs others next to nothing.",
    "map $request_completion $weir_reason {",
    "    OK $weir_reason_whole;",
    "    default $weir_reason_partial;",
    "}",
    "map $upstream_status $weir_reason_whole {",
    '    default "";',
    '    "" $weir_reason_own;',
    "}",
    "map $upstream_status $weir_reason_partial {",
    "    default response_cut_off;",
    '    101 "";',
    '    "" $weir_reason_own;',
    "}",
    "map $status $weir_reason_own {",
    '    default "";',
  ];
  for (const [status, reason] of ownReasons) lines.push(`    ${status} ${reason};`);
  append(lines, [
    "    000 client_closed;",
    "}",
    "# Who answered, as long as Lua knows nothing else.",
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

/** What UTF-8 is, of which JSON is made (Unicode 15, table 3-7); nginx escapes what is below it alone. */
const character =
  "[\\x00-\\x7f]|[\\xc2-\\xdf][\\x80-\\xbf]|\\xe0[\\xa0-\\xbf][\\x80-\\xbf]|[\\xe1-\\xec\\xee\\xef][\\x80-\\xbf]{2}|" +
  "\\xed[\\x80-\\x9f][\\x80-\\xbf]|\\xf0[\\x90-\\xbf][\\x80-\\xbf]{2}|[\\xf1-\\xf3][\\x80-\\xbf]{3}|\\xf4[\\x80-\\x8f][\\x80-\\xbf]{2}";

/** What clients say of which a line has a field. */
const said = [
  ["host", "$http_host"],
  ["uri", "$request_uri"],
  ["referer", "$http_referer"],
  ["user_agent", "$http_user_agent"],
] as const;

/** What a client says, up to the first byte that JSON cannot have, where that has to be looked for at all. */
function cleaned(name: string, variable: string): string[] {
  return [
    `map $weir_is_ascii $weir_logged_${name} {`,
    `    default ${variable};`,
    `    0 $weir_cut_${name};`,
    "}",
    `map ${variable} $weir_cut_${name} {`,
    `    default ${variable};`,
    `    "~^(?<weir_clean_${name}>(?:[\\x00-\\x7f]++|${character})*+)[\\x80-\\xff]" "\${weir_clean_${name}}…";`,
    "}",
  ];
}

function jsonVariables(): string[] {
  let all = "";
  for (const [, variable] of said) all += variable;
  const lines = [
    "# A number has no zeros before it, as that of a request without a status would.",
    "map $status $weir_status {",
    "    default $status;",
    "    000 0;",
    "    009 9;",
    "}",
    "# JSON is UTF-8, and clients may send anything: it is cut off there.",
    `map "${all}" $weir_is_ascii {`,
    '    "~[\\x80-\\xff]" 0;',
    "    default 1;",
    "}",
  ];
  for (const [name, variable] of said) append(lines, cleaned(name, variable));
  return lines;
}

/** The code of a call is in the trailers, or in the header where nothing else comes; or it is Weir's own. */
const codes = [
  "map $upstream_trailer_grpc_status $weir_grpc_status {",
  "    default $upstream_trailer_grpc_status;",
  '    "" $sent_http_grpc_status;',
  "}",
];

/** The variables of the access log that nginx does not have. */
function logVariables(isJson: boolean, hasCalls: boolean): readonly string[] {
  const lines = reasons();
  if (isJson) append(lines, jsonVariables());
  if (hasCalls) append(lines, codes);
  return lines;
}

export { logVariables };
