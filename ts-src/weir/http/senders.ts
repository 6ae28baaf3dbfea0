/** So many requests are looked at, and so much more often than all others together one address must be there to stand for all. */
const LOOKED_AT = 1000;
const NEARLY_ALL = 900;

/**
 * The address that requests come from most, found in one pass (Boyer and Moore's majority vote): `lead` is how often it was there
 * beyond the others.
 */
interface Senders {
  address: string;
  lead: number;
  seen: number;
  /** Whether there is nothing more to find out. */
  isDecided: boolean;
}

function newSenders(): Senders {
  return { address: "", lead: 0, seen: 0, isDecided: false };
}

/** Counts the address of a request; says whether it is that of nearly all requests so far, which were enough. */
function isNearlyAll(senders: Senders, address: string): boolean {
  senders.seen++;
  if (senders.lead === 0) senders.address = address;
  senders.lead += senders.address === address ? 1 : -1;
  if (senders.seen < LOOKED_AT) return false;
  if (senders.lead < NEARLY_ALL) {
    senders.isDecided = true;
    return false;
  }
  return senders.address === address;
}

/**
 * What is to be said of an address from which nearly all requests come, where limits and hashes go by it; nothing where it may well
 * be one client.
 * @param isForwarded whether a request from there says that it is somebody else's
 * @param isGateway whether the network's own gateway has the address
 */
function oneSender(address: string, isForwarded: boolean, isGateway: boolean): string | undefined {
  const all = `nearly all requests come from ${address}, for which client_rate, client_connections and hash=$remote_addr are one client`;
  if (isForwarded) {
    return `${all}, though X-Forwarded-For says that others are behind it: if it is a proxy of yours, set --trusted=${address}`;
  }
  if (!isGateway) return undefined;
  return `${all}; it is the gateway of this network, which stands for clients where Docker, or a NAT, hides their addresses`;
}

export { isNearlyAll, newSenders, oneSender };
export type { Senders };
