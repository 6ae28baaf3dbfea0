import type { Store } from "../model/ports";

/*
 * What is counted lies in the store as `metrics:NUMBER:SERVICE`, or `metrics_peer:NUMBER:PEER SERVICE`.
 */

/** The key of a number of a service. */
function serviceKey(number: string, service: string): string {
  return `metrics:${number}:${service}`;
}

/** The key of a number of one of its peers. */
function peerKey(number: string, service: string, peerId: string): string {
  return `metrics_peer:${number}:${peerId} ${service}`;
}

/** A number in the store; 0 where nobody has counted any. */
function numberAt(store: Store, key: string): number {
  return (store.get(key) ?? 0) as number;
}

/** Of the key of a number, its service and its peer; the peer is nothing where it is of the whole service. */
function subjectOf(key: string): LuaMultiReturn<[string | undefined, string | undefined]> {
  const [service] = string.match(key, "^metrics:[%w_]+:(.*)$");
  if (service !== undefined) return $multi(service, undefined);
  const [peerId, owner] = string.match(key, "^metrics_peer:[%w_]+:(%S+) (.*)$");
  return $multi(owner, peerId);
}

/**
 * Removes what was counted of services that are no more, and of peers that have left: a name that comes back begins at 0. Slow: it
 * looks at all keys.
 */
function retireNumbers(
  store: Store,
  isThere: (this: void, service: string, peerId: string | undefined) => boolean,
): void {
  for (const key of store.keys()) {
    const [service, peerId] = subjectOf(key);
    if (service !== undefined && !isThere(service, peerId)) store.remove(key);
  }
}

export { numberAt, peerKey, retireNumbers, serviceKey };
