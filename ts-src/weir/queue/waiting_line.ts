import type { Balancer } from "../balancer/balancer";
import { placesFor } from "../balancer/pool";
import type { Gate } from "../model/ports";
import { type Outbox, report } from "../pool/reports";
import type { Queue } from "./queue";

/**
 * Requests that are let go on at once, and in each tick: a peer that has only just come is not to be met by all who wait for it.
 */
const FIRST_TO_GO = 16;
/** So many more go on for each that has ended, which doubles their number in the time of an answer, as TCP's slow start does. */
const MORE_TO_GO = 2;
/** How much longer one must wait than those before for that to be reported, in seconds. */
const REPORT_SECONDS = 0.25;

/** Those of a service's queue that wait in this worker, and the pace at which they go on. */
interface WaitingLine {
  readonly balancer: Balancer;
  readonly queue: Queue;
  readonly gate: Gate;
  readonly outbox: Outbox;
  /** Of the lines whose requests may go to this service too. */
  readonly guests: Gate[];
  /** Until when requests wait, as was reported last. */
  reportedUntil: number;
}

function newWaitingLine(balancer: Balancer, queue: Queue, gate: Gate, outbox: Outbox): WaitingLine {
  return { balancer, queue, gate, outbox, guests: [], reportedUntil: 0 };
}

/** Reports to the leader that a request waits. */
function reportDemand(line: WaitingLine, until: number): void {
  if (until - line.reportedUntil < REPORT_SECONDS) return;
  line.reportedUntil = until;
  report(line.outbox, line.balancer.settings.key, "demand", string.format("%.3f", until));
}

/** Has the requests of another line let go on by this one too, as its service may serve them. */
function invite({ guests }: WaitingLine, gate: Gate): void {
  for (const guest of guests) if (guest === gate) return;
  guests.push(gate);
}

/** Lets go on who wait for a peer, at most so many and no more than are taken. Says whether some still wait. */
function letGo({ balancer, gate, guests }: WaitingLine, most: number): boolean {
  let coming = gate.coming();
  for (const guest of guests) coming += guest.coming();
  const places = placesFor(balancer, most + coming) - coming;
  if (places <= 0) return balancer.hasWaiting;
  let waiting = gate.open(places);
  for (const guest of guests) waiting += guest.open(places);
  return waiting > 0;
}

/** Lets the first of those go on who wait, if there is a peer now. To be called with each tick. */
function release(line: WaitingLine): void {
  line.balancer.hasWaiting = letGo(line, FIRST_TO_GO);
}

/** Lets more of them go on, as a request has ended. Says whether some still wait. */
function releaseMore(line: WaitingLine): boolean {
  return letGo(line, MORE_TO_GO);
}

export { invite, newWaitingLine, release, releaseMore, reportDemand };
export type { WaitingLine };
