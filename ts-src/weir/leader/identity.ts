import type { Answer } from "../model/answer";

/*
 * Who has an address, by what DNS says of the address itself (PTR): while the name of a service cannot be asked, that tells a peer
 * from a stranger who was given its address. Docker's DNS answers `NAME.NETWORK`, Kubernetes' a pod's name.
 */

interface Identity {
  /** The name that the address had while the pool was fresh; empty if it has none, or was not asked for yet. */
  name: string;
  /** The nameserver that said so. */
  server: string;
  /** Whether it was found out, in whatever way. */
  isKnown: boolean;
  inFlight: boolean;
  /** When the address was last seen to have that name. */
  seenAt: number;
  /** When questions about it began to fail; 0 if the last one did not. */
  failingSince: number;
  /** Another has the address now, or nobody. */
  isGone: boolean;
}

/** Somebody of whom no more is known than a name, from the past, that a nameserver said; both empty for nothing. */
function newIdentity(name: string, server: string): Identity {
  return { name, server, isKnown: name !== "", inFlight: false, seenAt: 0, failingSince: 0, isGone: false };
}

function nameIn(answer: Answer): string {
  if (answer.kind !== "records") return "";
  for (const record of answer.records) if (record.type === "PTR") return record.target;
  return "";
}

function hasName(answer: Answer, name: string): boolean {
  if (answer.kind !== "records") return false;
  for (const record of answer.records) if (record.type === "PTR" && record.target === name) return true;
  return false;
}

/** Takes in what DNS says of the address of a peer that it confirms. */
function learnName(identity: Identity, answer: Answer, now: number): void {
  identity.inFlight = false;
  identity.isKnown = true;
  identity.name = nameIn(answer);
  identity.server = answer.server;
  identity.seenAt = now;
  identity.failingSince = 0;
  identity.isGone = false;
}

/**
 * Takes in what DNS says of the address of a peer that it does not confirm; says whether that changes anything. A failure is no
 * answer; but if the nameserver answers others meanwhile, it knows nobody there.
 * @param wellAt when that nameserver last answered anything
 */
function recheck(identity: Identity, answer: Answer, wellAt: number, now: number): boolean {
  const wasGone = identity.isGone;
  identity.inFlight = false;
  if (hasName(answer, identity.name)) {
    identity.seenAt = now;
    identity.failingSince = 0;
    identity.isGone = false;
  } else if (answer.kind === "failure" || isHearsay(identity, answer)) {
    if (identity.failingSince === 0) identity.failingSince = now;
    else if (wellAt > identity.failingSince) identity.isGone = true;
  } else {
    identity.isGone = true;
  }
  return identity.isGone !== wasGone;
}

/** Whether a nameserver says so that need not know, as the one that knew cannot be asked. */
function isHearsay({ server }: Identity, { unheard }: Answer): boolean {
  for (const silent of unheard) if (silent === server) return true;
  return false;
}

export { learnName, newIdentity, recheck };
export type { Identity };
