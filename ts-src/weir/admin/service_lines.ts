/*
 * What is said of each service, in JSON, by their keys, in JSON too. The Weir of `stream` says it as lines: so that of `http` need not
 * read what it passes on.
 */
type ServiceTexts = Record<string, string>;

/** A line for each service. */
function linesOf(services: ServiceTexts): string {
  const lines: string[] = [];
  for (const [key, text] of pairs(services)) lines.push(`${key}\t${text}\n`);
  return table.concat(lines);
}

/** Adds what the companion says in lines; a service whose key is taken has another one. */
function addLines(services: ServiceTexts, lines: string): void {
  for (const [key, text] of string.gmatch(lines, '("[^\t\n]*")\t([^\n]+)')) {
    services[services[key!] === undefined ? key! : `${string.sub(key!, 1, -2)} (stream)"`] = text!;
  }
}

/** All as one object of JSON, in the order of their keys. */
function servicesJson(services: ServiceTexts): string {
  const parts: string[] = [];
  for (const [key, text] of pairs(services)) parts.push(`${key}:${text}`);
  table.sort(parts);
  return `{${table.concat(parts, ",")}}`;
}

export { addLines, linesOf, servicesJson };
export type { ServiceTexts };
