import type { Network } from "../../config/types/network";
import { append, indent } from "../syntax/lines";
import { namesakes } from "./namesakes";
import { type Sender, senderOf } from "./sender";

/** A header about the client. */
interface Forwarded {
  readonly header: string;
  /** What Weir knows itself, in nginx's variables; empty for nothing. */
  readonly known: string;
}

/** The header that each proxy adds to, where the others go on as they are. */
const addresses = "X-Forwarded-For";

const headers: readonly Forwarded[] = [
  { header: addresses, known: "" },
  { header: "X-Forwarded-Proto", known: "$scheme" },
  { header: "X-Forwarded-Host", known: "$weir_host" },
  // What Weir listens on in its container is seldom the port that a client knows, and applications would take it for that.
  { header: "X-Forwarded-Port", known: "" },
  { header: "Forwarded", known: "" },
];

/** The name of a header in nginx's variables. */
function variableName(header: string): string {
  const [name] = string.gsub(string.lower(header), "-", "_");
  return name;
}

function withoutNamesakes(): string[] {
  const lines = ["# Nor in a name that is the same for applications which follow CGI."];
  const names = ["X-Real-IP", "Content-Length", "Transfer-Encoding"];
  for (const { header } of headers) names.push(header);
  for (const header of names) {
    for (const name of namesakes(header)) lines.push(`proxy_set_header ${name} "";`);
  }
  return lines;
}

/** What nobody else may say is said anew. */
function byNobody(): string[] {
  const lines = [
    "# Peers learn who asks, and how, from Weir alone: a client may say what it likes.",
    "proxy_set_header X-Real-IP $remote_addr;",
  ];
  for (const { header, known } of headers) {
    const value = header === addresses ? "$remote_addr" : known;
    lines.push(`proxy_set_header ${header} ${value === "" ? '""' : value};`);
  }
  return lines;
}

/** A variable that is what the proxy sent where one that is trusted sent anything. */
function choice({ header, known }: Forwarded, { address }: Sender): string[] {
  const name = variableName(header);
  const isAddress = header === addresses;
  const own = isAddress ? address : known;
  const value = own === "" ? '""' : own;
  return [
    `map $weir_is_trusted $weir_${name} {`,
    `    default ${value};`,
    `    1 $weir_trusted_${name};`,
    "}",
    `map $http_${name} $weir_trusted_${name} {`,
    `    default ${isAddress ? `"$http_${name}, ${address}"` : `$http_${name}`};`,
    `    "" ${value};`,
    "}",
  ];
}

/** From some networks, what was said before goes on. */
function byProxies(trusted: readonly Network[], sender: Sender): string[] {
  const lines = [
    "# Peers learn who asks, and how, from Weir, and from the proxies in front that are trusted: a client may say what it likes.",
  ];
  append(lines, sender.before);
  lines.push(`geo ${sender.address} $${sender.trust} {`);
  const sources: string[] = [];
  const members: string[] = [];
  for (const { text } of trusted) {
    sources.push(`set_real_ip_from ${text};`);
    members.push(`${text} 1;`);
  }
  indent(lines, members);
  lines.push("}");
  append(lines, sender.after);
  append(lines, sources);
  append(lines, ["real_ip_header X-Forwarded-For;", "real_ip_recursive on;"]);
  for (const header of headers) append(lines, choice(header, sender));
  lines.push("proxy_set_header X-Real-IP $remote_addr;");
  for (const { header } of headers) lines.push(`proxy_set_header ${header} $weir_${variableName(header)};`);
  return lines;
}

/**
 * What peers learn about the client of a request.
 * @param trusted where the proxies in front of Weir are; `$remote_addr` is then the last address that none of them has
 * @param takesProxyProtocol whether some of them speak the PROXY protocol
 */
function forwarded(trusted: readonly Network[], takesProxyProtocol: boolean): string[] {
  const lines = trusted.length === 0 ? byNobody() : byProxies(trusted, senderOf(takesProxyProtocol));
  append(lines, withoutNamesakes());
  return lines;
}

export { forwarded };
