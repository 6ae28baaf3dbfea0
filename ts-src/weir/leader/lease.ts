import type { Store } from "../model/ports";

/*
 * Who leads. The lease is a text of the same length for all, `OWNER UNTIL`, so that it is always written in place and never lost
 * for want of memory; its end is a moment of the clock that nobody sets, as the store's own expiry goes by the time of day.
 */
const KEY = "leader";
/** How long the others wait for a leader that has died, in seconds. */
const LEASE_SECONDS = 1;

interface Lease {
  readonly owner: string;
  readonly until: number;
}

function write(owner: string, until: number): string {
  return string.format("%s %015.3f", owner, until);
}

function parse(text: string): Lease {
  const [owner, until] = string.match(text, "^(.*) (%S+)$");
  return { owner: owner ?? "", until: tonumber(until) ?? 0 };
}

let lastText = "";
let lastLease = parse(lastText);

/** The same text is read with every answer of DNS. */
function read(text: string): Lease {
  if (text !== lastText) {
    lastText = text;
    lastLease = parse(text);
  }
  return lastLease;
}

/** Whether a worker leads. */
function isLedBy(store: Store, owner: string, now: number): boolean {
  const text = store.get(KEY) as string | undefined;
  if (text === undefined) return false;
  const lease = read(text);
  return lease.owner === owner && now < lease.until;
}

/**
 * Takes the lease of a leader that is gone. Of several workers that try, the one does that adds a key which is named for that very
 * lease; if it dies at that, another may try a lease later. Where there is no memory for the key, any may.
 */
function takeOver(store: Store, gone: string, owner: string, now: number): boolean {
  const claim = `takeover:${gone}`;
  const isFirst = store.add(claim, string.format("%.3f", now + LEASE_SECONDS));
  const other = isFirst ? undefined : tonumber(store.get(claim));
  if (other !== undefined) {
    if (other < now) store.remove(claim);
    return false;
  }
  const isStillGone = store.get(KEY) === gone;
  if (isStillGone) store.set(KEY, write(owner, now + LEASE_SECONDS));
  store.remove(claim);
  return isStillGone;
}

/**
 * Whether this worker leads: the first to take the lease does, for as long as it renews it. It is not tied to a worker's number, as
 * those are given anew at once during a reload.
 * @param owner unlike that of any other worker, past or present, and as long as any
 */
function holdsLease(store: Store, owner: string, now: number): boolean {
  const text = store.get(KEY) as string | undefined;
  if (text === undefined) return store.add(KEY, write(owner, now + LEASE_SECONDS));
  const lease = read(text);
  if (lease.until <= now) return takeOver(store, text, owner, now);
  if (lease.owner !== owner) return false;
  store.set(KEY, write(owner, now + LEASE_SECONDS));
  return true;
}

/** When a leader was last known to be at work; never in the future. */
function lastLed(store: Store, now: number): number {
  const text = store.get(KEY) as string | undefined;
  return text === undefined ? now : math.min(now, read(text).until - LEASE_SECONDS);
}

/** Lets another worker take over at once. */
function releaseLease(store: Store, owner: string, now: number): void {
  if (isLedBy(store, owner, now)) store.set(KEY, write(owner, now));
}

export { holdsLease, isLedBy, lastLed, releaseLease };
