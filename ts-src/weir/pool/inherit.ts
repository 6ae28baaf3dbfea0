import { isAllowed } from "../discovery/endpoints";
import type { Rules } from "../discovery/rules";
import { endpointId, isIPv6 } from "../model/endpoint";
import type { Member, Snapshot } from "./snapshot";

/** A service as it is configured now, which takes a snapshot over. */
interface Heir extends Rules {
  readonly name: string;
}

function hasFamily({ family }: Heir, address: string): boolean {
  return family === "both" || isIPv6(address) === (family === "ipv6");
}

/** A member at another port: nothing that was known of the old one holds there. */
function movedTo(member: Member, port: number): Member {
  const { address, priority, target, weight, witness } = member;
  const id = endpointId(address, port);
  return {
    id,
    address,
    port,
    weight,
    priority,
    target,
    isDown: false,
    standing: "good",
    offer: 0,
    witness,
    drainedUntil: 0,
  };
}

/**
 * What a snapshot of an earlier leader, an earlier configuration or an earlier run says about a service as it is configured now:
 * addresses are kept if the name is still that, at the port of today, and without those that the rules of today keep out.
 * Nothing if it is not about this service; the very snapshot if it is all about it.
 */
function inherit(snapshot: Snapshot, heir: Heir): Snapshot | undefined {
  const { members, origin } = snapshot;
  if (origin.name !== heir.name) return undefined;
  if ((origin.port === undefined) !== (heir.port === undefined)) return undefined;
  const kept: Member[] = [];
  let isSame = true;
  for (const member of members) {
    if (!hasFamily(heir, member.address) || !isAllowed(heir, member.address, heir.port ?? member.port)) isSame = false;
    else if (heir.port === undefined || heir.port === member.port) kept.push(member);
    else {
      isSame = false;
      kept.push(movedTo(member, heir.port));
    }
  }
  if (isSame && origin.port === heir.port) return snapshot;
  const { confirmedAt, reason, server, since, state, version } = snapshot;
  const isEmpty = kept.length === 0 && members.length > 0;
  return {
    version,
    state: isEmpty ? "empty" : state,
    since,
    reason: isEmpty ? "denied" : reason,
    confirmedAt,
    server,
    origin: { name: heir.name, port: heir.port },
    members: kept,
  };
}

export { inherit };
