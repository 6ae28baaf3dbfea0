import { type Endpoint, isIPv6 } from "../model/endpoint";
import { passesCheck } from "./checks";
import type { ServiceState } from "./service_state";

/*
 * A container with an IPv4 and an IPv6 address is one peer and has one share, where DNS says that both addresses have the same name.
 * It is reached at the first of them that works, as with RFC 8305, but IPv4 goes first: programs that listen on IPv4 alone are many.
 */

/** The endpoints whose addresses have the same name, and of which DNS says the same else. */
interface Namesakes {
  readonly ipv4: Endpoint[];
  readonly ipv6: Endpoint[];
}

function works(service: ServiceState, { id }: Endpoint): boolean {
  return !service.probes.has(id) && passesCheck(service, id);
}

/** Whether an address has no name but the service's own, which says nothing of who is behind it. */
function isOwnName({ inquiries, rules }: ServiceState, name: string): boolean {
  if (name === rules.name) return true;
  for (const [, { lookup }] of inquiries) if (lookup?.answer.name === name) return true;
  return false;
}

function namesakesOf(service: ServiceState, endpoints: readonly Endpoint[]): LuaMap<string, Namesakes> {
  const byName = new LuaMap<string, Namesakes>();
  for (const endpoint of endpoints) {
    const { address, port, priority, target, weight } = endpoint;
    const name = service.identities.get(address)?.name ?? "";
    if (name !== "" && !isOwnName(service, name)) {
      const key = `${name} ${port} ${target} ${priority} ${weight}`;
      const known = byName.get(key) ?? { ipv4: [], ipv6: [] };
      (isIPv6(address) ? known.ipv6 : known.ipv4).push(endpoint);
      byName.set(key, known);
    }
  }
  return byName;
}

/** The endpoints that get nothing since their container is reached at another, by id: the id of that one. */
function otherAddresses(service: ServiceState, endpoints: readonly Endpoint[]): LuaMap<string, string> {
  const others = new LuaMap<string, string>();
  for (const [, { ipv4, ipv6 }] of namesakesOf(service, endpoints)) {
    const four = ipv4[0];
    const six = ipv6[0];
    // With more of one family it cannot be told which belong together.
    if (four !== undefined && six !== undefined && ipv4.length === 1 && ipv6.length === 1) {
      if (works(service, four) || !works(service, six)) others.set(six.id, four.id);
      else others.set(four.id, six.id);
    }
  }
  return others;
}

export { otherAddresses };
