import { contains, positionOf } from "../text/contains";

/**
 * Two expositions as one, as http and stream are two Weirs in one process: the lines of a family have to be together. A service that both
 * know is another one in each, and gets another name in the second; what both say of the same thing, such as a certificate's file, is said
 * once.
 */
function merged(first: string, second: string): string {
  const [names, blocks] = blocksOf(first);
  const [otherNames, others] = blocksOf(second);
  const services = servicesIn(first);
  for (const name of otherNames) {
    const [, head, lines] = string.match(others.get(name)!, "^((# HELP [^\n]*\n# TYPE [^\n]*\n)(.*))$");
    const own = blocks.get(name);
    if (own === undefined) names.push(name);
    blocks.set(name, (own ?? head!) + news(own ?? "", lines!, services));
  }
  const parts: string[] = [];
  for (const name of names) parts.push(blocks.get(name)!);
  return table.concat(parts);
}

/** The families of an exposition in order, and the text of each. */
function blocksOf(text: string): LuaMultiReturn<[string[], LuaMap<string, string>]> {
  const names: string[] = [];
  const blocks = new LuaMap<string, string>();
  let from = 1;
  while (from <= text.length) {
    const end = positionOf(text, "\n# HELP ", from) ?? text.length;
    const block = string.sub(text, from, end);
    const [name] = string.match(block, "^# HELP (%S+)");
    names.push(name!);
    blocks.set(name!, block);
    from = end + 1;
  }
  return $multi(names, blocks);
}

function servicesIn(text: string): LuaSet<string> {
  const services = new LuaSet<string>();
  for (const [service] of string.gmatch(text, '[{,]service="([^"]*)"')) services.add(service!);
  return services;
}

/** The lines that say something else than those already there, the services among them renamed whose names are taken. */
function news(own: string, lines: string, services: LuaSet<string>): string {
  const parts: string[] = [];
  for (const [line] of string.gmatch(lines, "[^\n]+\n")) {
    const [service] = string.match(line!, '[{,]service="([^"]*)"');
    const isTaken = service !== undefined && services.has(service);
    const [renamed] = string.gsub(line!, '([{,]service="[^"]*)"', '%1 (stream)"', 1);
    const [series] = string.match(line!, "^(.*) ");
    if (isTaken) parts.push(renamed);
    else if (service !== undefined || !contains(own, `${series!} `)) parts.push(line!);
  }
  return table.concat(parts);
}

export { merged };
