import { signal } from "@preact/signals";
import type { Operation } from "../live/operate.ts";
import type { Watched } from "../live/state.ts";

/** Up to so many services are shown open. */
const FEW = 2;

/** What is to be done with a peer, once it is confirmed. */
interface Asked {
  readonly operation: Operation;
  readonly service: string;
  readonly peer: string;
  /** How many other peers get requests. */
  readonly others: number;
}

const wanted = signal("");
const areOnlyProblems = signal(false);
const asked = signal<Asked | undefined>(undefined);
/** The key of the service whose events are shown; empty for all. */
const eventsOf = signal("");
/** Services that somebody opened or closed. */
const opened = signal<ReadonlyMap<string, boolean>>(new Map());

function isOpen(key: string, services: number): boolean {
  return opened.value.get(key) ?? services <= FEW;
}

function setOpen(key: string, open: boolean): void {
  opened.value = new Map(opened.value).set(key, open);
}

/** Whether a service is among those that are looked for: by its name, its ports or its peers. */
function isWanted({ level, service }: Watched): boolean {
  if (areOnlyProblems.value && level === "good") return false;
  const text = wanted.value.trim().toLowerCase();
  if (text === "") return true;
  const { key, listen, name, peers } = service;
  return [key, name, ...listen, ...peers.map(({ id }) => id)].some((one) => one.toLowerCase().includes(text));
}

/** Where the page is open at a service. */
function addressOf(key: string): string {
  return `#/${encodeURIComponent(key)}`;
}

/** The id of the part of the page that is about a service: not what the address says, lest the browser goes there as well, in its own time. */
function idOf(key: string): string {
  return `service-${encodeURIComponent(key)}`;
}

export { addressOf, areOnlyProblems, asked, eventsOf, idOf, isOpen, isWanted, opened, setOpen, wanted, type Asked };
