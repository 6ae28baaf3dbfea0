import type { Network } from "../../config/types/network";
import { append, indent } from "../syntax/lines";

/** A header about the client, what Weir knows itself, and what it says of a request that came by a trusted proxy. */
interface Forwarded {
  readonly header: string;
  /** In nginx's variables. */
  readonly known: string;
  /** What stands for a header that the proxy sent; without it the header goes on as it is. */
  readonly added?: string;
}

const headers: readonly Forwarded[] = [
  { header: "X-Forwarded-For", known: "$realip_remote_addr", added: "$http_x_forwarded_for, $realip_remote_addr" },
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

/**
 * The names that an application takes for the same header which follows CGI (RFC 3875, 4.1.18), where a dash is an underscore
 * as well: they must not say what the header may not.
 */
function namesakes(header: string): string[] {
  let names = [""];
  for (const [word = ""] of string.gmatch(header, "[^-]+")) {
    const longer: string[] = [];
    for (const name of names) {
      if (name === "") longer.push(word);
      else append(longer, [`${name}-${word}`, `${name}_${word}`]);
    }
    names = longer;
  }
  // The first has dashes only.
  table.remove(names, 1);
  return names;
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
    const value = header === "X-Forwarded-For" ? "$remote_addr" : known;
    lines.push(`proxy_set_header ${header} ${value === "" ? '""' : value};`);
  }
  return lines;
}

/** A variable that is what the proxy sent where one that is trusted sent anything. */
function choice({ header, known, added }: Forwarded): string[] {
  const name = variableName(header);
  const value = known === "" ? '""' : known;
  return [
    `map $weir_is_trusted $weir_${name} {`,
    `    default ${value};`,
    `    1 $weir_trusted_${name};`,
    "}",
    `map $http_${name} $weir_trusted_${name} {`,
    `    default ${added === undefined ? `$http_${name}` : `"${added}"`};`,
    `    "" ${value};`,
    "}",
  ];
}

/** From some networks, what was said before goes on. */
function byProxies(trusted: readonly Network[]): string[] {
  const lines = [
    "# Peers learn who asks, and how, from Weir, and from the proxies in front that are trusted: a client may say what it likes.",
    "geo $realip_remote_addr $weir_is_trusted {",
  ];
  const addresses: string[] = [];
  const members: string[] = [];
  for (const { text } of trusted) {
    addresses.push(`set_real_ip_from ${text};`);
    members.push(`${text} 1;`);
  }
  indent(lines, members);
  lines.push("}");
  append(lines, addresses);
  append(lines, ["real_ip_header X-Forwarded-For;", "real_ip_recursive on;"]);
  for (const header of headers) append(lines, choice(header));
  lines.push("proxy_set_header X-Real-IP $remote_addr;");
  for (const { header } of headers) lines.push(`proxy_set_header ${header} $weir_${variableName(header)};`);
  return lines;
}

/**
 * What peers learn about the client of a request.
 * @param trusted where the proxies in front of Weir are; `$remote_addr` is then the last address that none of them has
 */
function forwarded(trusted: readonly Network[]): string[] {
  const lines = trusted.length === 0 ? byNobody() : byProxies(trusted);
  append(lines, withoutNamesakes());
  return lines;
}

export { forwarded };
