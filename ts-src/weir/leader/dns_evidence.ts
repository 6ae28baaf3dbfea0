import type { Trace } from "../model/trace";

/** More of what nameservers said is not told. */
const MOST_SAYINGS = 4;

/** What each nameserver said in a lookup, in order. */
function dnsEvidence(trace: Trace): string {
  const sayings: string[] = [];
  const said = new LuaSet<string>();
  for (const { result, server, type } of trace) {
    const saying = `${server} said ${result} to ${type}`;
    if (!said.has(saying) && sayings.length < MOST_SAYINGS) sayings.push(saying);
    said.add(saying);
  }
  return table.concat(sayings, ", ");
}

export { dnsEvidence };
