import type { Rate } from "../../config/types/rate";
import type { Configuration } from "../../config/configuration";
import type { Reason } from "../../model/reason";
import { logged } from "../syntax/access_log";
import { append, indent } from "../syntax/lines";
import { quote } from "../syntax/quote";
import { answerName, connectionsName, type Limits, rateName } from "./limits";
import type { HeaderLines } from "./request_id";

const ceil = math.ceil;

/** gRPC's own code for it (RESOURCE_EXHAUSTED). */
const EXHAUSTED = 8;

/** Over what limit a client is, and when another request may come. */
interface Excess {
  readonly name: string;
  readonly details: string;
  /** In the access log. */
  readonly word: Reason;
  readonly retryAfter: number;
}

/** A call of gRPC is answered with a code in a header, which with no body to come is the trailer. */
function statusLines(isCall: boolean, { details, retryAfter }: Excess, reason: string): string[] {
  if (isCall) {
    return [
      "default_type application/grpc;",
      `add_header grpc-status ${EXHAUSTED} always;`,
      `add_header grpc-message ${quote(details)} always;`,
      "return 200;",
    ];
  }
  return [
    "default_type text/plain;",
    `add_header Retry-After ${retryAfter} always;`,
    `return 429 ${quote(`429 ${reason}\n`)};`,
  ];
}

/** The location that answers who is over a limit. */
function answer(limits: Limits, excess: Excess, headers: HeaderLines, configuration: Configuration): string[] {
  // As of RFC 9209, 2.3.18.
  const reason = `weir; error=http_request_denied; details="${excess.details}"`;
  const inner = logged(configuration, "reason", excess.word);
  inner.push(`add_header Proxy-Status ${quote(reason)} always;`);
  append(inner, headers);
  inner.push("log_by_lua_block { weir.log_client() }");
  append(inner, statusLines(limits.protocol === "grpc", excess, reason));
  const lines = [`location ${answerName(excess.name, limits)} {`];
  indent(lines, inner);
  lines.push("}");
  return lines;
}

function excessOfRate(rate: Rate): Excess {
  const { requests, seconds } = rate;
  const details = `client_rate: this address sends more than ${requests}/${seconds === 1 ? "s" : "m"}`;
  return { name: rateName(rate), details, word: "rate_limited", retryAfter: ceil(seconds / requests) };
}

function excessOfConnections(connections: number): Excess {
  const details = `client_connections: this address has ${connections} requests under way already`;
  return { name: connectionsName(connections), details, word: "too_many_connections", retryAfter: 1 };
}

/** The locations that answer who is over a limit of the listeners of a server, each with an empty line before it. */
function answers(listeners: readonly Limits[], headers: HeaderLines, configuration: Configuration): string[] {
  const lines: string[] = [];
  const known = new LuaSet<string>();
  function add(limits: Limits, excess: Excess): void {
    const name = answerName(excess.name, limits);
    if (known.has(name)) return;
    known.add(name);
    lines.push("");
    append(lines, answer(limits, excess, headers, configuration));
  }
  for (const limits of listeners) {
    const { client_connections, client_rate } = limits;
    if (client_rate !== "off") add(limits, excessOfRate(client_rate));
    if (client_connections > 0) add(limits, excessOfConnections(client_connections));
  }
  return lines;
}

export { answers };
