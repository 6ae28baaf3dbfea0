import type { Network } from "../../config/types/network";
import { append, indent } from "../syntax/lines";
import { namesakes } from "./namesakes";
import { type Sender, senderOf } from "./sender";
import type { SentHeader } from "./sent_header";

/** What is to be known of all mappings together. */
interface Surroundings {
  /** Where the proxies in front of Weir are; `$remote_addr` is then the last address that none of them has. */
  readonly trusted: readonly Network[];
  /** Whether some of them speak the PROXY protocol. */
  readonly isProxied: boolean;
  /** Whether any mapping takes a part of the path off, which costs every request a variable. */
  readonly hasPrefixes: boolean;
}

/** A header about the client, what Weir knows itself, and what it says of a request that came by a trusted proxy. */
interface Forwarded {
  readonly header: string;
  /** In nginx's variables. */
  readonly known: string;
  /** What stands for a header that the proxy sent; without it the header goes on as it is. */
  readonly added?: string;
}

function headersOf({ hasPrefixes }: Surroundings, { address }: Sender): readonly Forwarded[] {
  return [
    { header: "X-Forwarded-For", known: address, added: `$http_x_forwarded_for, ${address}` },
    { header: "X-Forwarded-Proto", known: "$scheme" },
    { header: "X-Forwarded-Host", known: "$weir_host" },
    hasPrefixes
      ? { header: "X-Forwarded-Prefix", known: "$weir_prefix", added: "$http_x_forwarded_prefix$weir_prefix" }
      : { header: "X-Forwarded-Prefix", known: '""' },
    // What Weir listens on in its container is seldom the port that a client knows, and applications would take it for that.
    { header: "X-Forwarded-Port", known: '""' },
    { header: "Forwarded", known: '""' },
  ];
}

/** The name of a header in nginx's variables. */
function variableName(header: string): string {
  const [name] = string.gsub(string.lower(header), "-", "_");
  return name;
}

/** A variable that is what the proxy sent where one that is trusted sent anything. */
function choice({ header, known, added }: Forwarded): string[] {
  const name = variableName(header);
  return [
    `map $weir_is_trusted $weir_${name} {`,
    `    default ${known};`,
    `    1 $weir_trusted_${name};`,
    "}",
    `map $http_${name} $weir_trusted_${name} {`,
    `    default ${added === undefined ? `$http_${name}` : `"${added}"`};`,
    `    "" ${known};`,
    "}",
  ];
}

/** From some networks, what was said before goes on. */
function byProxies(around: Surroundings): string[] {
  const sender = senderOf(around.isProxied);
  const lines = ["# From the proxies in front that are trusted, what was said before goes on."];
  append(lines, sender.before);
  lines.push(`geo ${sender.address} $${sender.trust} {`);
  const sources: string[] = [];
  const members: string[] = [];
  for (const { text } of around.trusted) {
    sources.push(`set_real_ip_from ${text};`);
    members.push(`${text} 1;`);
  }
  indent(lines, members);
  lines.push("}");
  append(lines, sender.after);
  append(lines, sources);
  append(lines, ["real_ip_header X-Forwarded-For;", "real_ip_recursive on;"]);
  for (const header of headersOf(around, sender)) append(lines, choice(header));
  return lines;
}

/** The variables of what peers learn about the client of a request. */
function forwardedVariables(around: Surroundings): string[] {
  const lines: string[] = [];
  if (around.hasPrefixes) {
    append(lines, [
      "# What a mapping takes off the path, which says so where it does.",
      'map "" $weir_prefix {',
      '    default "";',
      "}",
    ]);
  }
  if (around.trusted.length > 0) append(lines, byProxies(around));
  return lines;
}

function withoutNamesakes(names: readonly string[]): readonly SentHeader[] {
  const sent: SentHeader[] = [];
  for (const header of names) {
    for (const name of namesakes(header)) sent.push({ name, value: '""' });
  }
  const { name, value } = sent[0]!;
  sent[0] = { name, value, reason: ["Nor in a name that is the same for applications which follow CGI."] };
  return sent;
}

/** What peers learn about the client of a request: what nobody else may say is said anew. */
function forwardedHeaders(around: Surroundings): readonly SentHeader[] {
  const isAlone = around.trusted.length === 0;
  const from = isAlone ? "from Weir alone" : "from Weir, and from the proxies in front that are trusted";
  const reason = [`Peers learn who asks, and how, ${from}: a client may say what it likes.`];
  const sent: SentHeader[] = [{ name: "X-Real-IP", value: "$remote_addr", reason }];
  const names = ["X-Real-IP", "Content-Length", "Transfer-Encoding"];
  for (const { header, known } of headersOf(around, senderOf(around.isProxied))) {
    const alone = header === "X-Forwarded-For" ? "$remote_addr" : known;
    sent.push({ name: header, value: isAlone ? alone : `$weir_${variableName(header)}` });
    names.push(header);
  }
  for (const header of withoutNamesakes(names)) sent.push(header);
  return sent;
}

export { forwardedHeaders, forwardedVariables };
export type { Surroundings };
