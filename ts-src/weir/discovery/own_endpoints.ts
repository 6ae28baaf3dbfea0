import { endpointId, isIPv6 } from "../model/endpoint";

/** Where Weir itself listens: a peer there would send each request back, until no connection is left. */
type OwnEndpoints = LuaSet<string>;

/** All of 127.0.0.0/8 is the machine's own. */
const loopback = "127.";

/**
 * @param listens addresses, each with a blank and its port; `0.0.0.0` and `::` stand for all local ones of their family
 * @param local the addresses of this machine
 */
function ownEndpoints(listens: readonly string[], local: readonly string[]): OwnEndpoints {
  const own: OwnEndpoints = new LuaSet();
  for (const listen of listens) {
    const [address, digits] = string.match(listen, "^(%S+) (%d+)$");
    const port = tonumber(digits);
    if (address !== undefined && port !== undefined) {
      own.add(endpointId(address, port));
      if (address === "0.0.0.0") own.add(`${loopback}*:${port}`);
      for (const one of local) if (address === (isIPv6(one) ? "::" : "0.0.0.0")) own.add(endpointId(one, port));
    }
  }
  return own;
}

/** Whether Weir itself listens there. */
function isOwn(own: OwnEndpoints, address: string, port: number): boolean {
  if (own.has(endpointId(address, port))) return true;
  return string.sub(address, 1, loopback.length) === loopback && own.has(`${loopback}*:${port}`);
}

export { isOwn, ownEndpoints };
export type { OwnEndpoints };
