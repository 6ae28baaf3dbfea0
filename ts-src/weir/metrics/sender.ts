import type { Balancer } from "../balancer/balancer";
import type { Store } from "../model/ports";
import type { Queue } from "../queue/queue";
import { serviceKey } from "./keys";
import { NUMBERS, numberNames, numberOf } from "./numbers";
import { appendPeerRow, sendPeers } from "./peer_numbers";
import { freePlace, headOf, type IsAlive, isOwn, rowKey } from "./workers";

/**
 * How often a worker sends what it has counted, in seconds, all of them at the same moments: a worker that is killed takes no more with it.
 */
const SEND_SECONDS = 1;

/** A service, and what this worker has sent of it. */
interface Part {
  readonly balancer: Balancer;
  readonly queue: Queue;
  /** By place, as are the keys, which are made when there is something to send. */
  readonly sent: number[];
  readonly keys: LuaMap<number, string>;
}

/** Brings what one worker counts to the store, where that of all workers is added up. */
interface Sender {
  readonly store: Store;
  readonly pid: number;
  readonly isAlive: IsAlive;
  /** Whether peers are counted too. */
  readonly hasPeers: boolean;
  readonly parts: Part[];
  /** Where its row is. */
  place: number | undefined;
  /** The row as it was written last. */
  row: string;
  /** When it sends next. */
  at: number;
  /** Whether the worker only finishes its last requests. */
  isLeaving: boolean;
}

function newSender(store: Store, pid: number, isAlive: IsAlive, hasPeers: boolean): Sender {
  return { store, pid, isAlive, hasPeers, parts: [], place: undefined, row: "", at: 0, isLeaving: false };
}

/** Has it send what is counted of a service. */
function addPart({ parts }: Sender, balancer: Balancer, queue: Queue): void {
  const sent: number[] = [];
  for (const _ of $range(1, NUMBERS)) sent.push(0);
  parts.push({ balancer, queue, sent, keys: new LuaMap() });
}

function keyFor({ balancer, keys }: Part, place: number): string {
  const known = keys.get(place);
  if (known !== undefined) return known;
  const key = serviceKey(numberNames[place]!, balancer.settings.key);
  keys.set(place, key);
  return key;
}

/** Sends what has been added since the last time. What finds no memory is sent with the next. */
function sendPart(store: Store, part: Part): void {
  const { balancer, sent } = part;
  for (const place of $range(0, NUMBERS - 1)) {
    const number = numberOf(balancer, place);
    const more = number - sent[place]!;
    if (more !== 0 && store.increment(keyFor(part, place), more) !== 0) sent[place] = number;
  }
}

function rowOf({ hasPeers, isLeaving, parts, pid }: Sender): string {
  const lines: string[] = [headOf(pid, isLeaving)];
  for (const { balancer, queue } of parts) {
    const { peers, settings, traffic } = balancer;
    if (traffic.inFlight > 0 || queue.here > 0) {
      lines.push(string.format("%d %d %s", traffic.inFlight, queue.here, settings.key));
      if (hasPeers) appendPeerRow(lines, settings.key, peers);
    }
  }
  return `${table.concat(lines, "\n")}\n`;
}

/** Writes the row, if it has changed, or another has written over it. */
function writeRow(sender: Sender): void {
  const { isAlive, pid, store } = sender;
  const isThere = sender.place !== undefined && isOwn(store, pid, sender.place);
  const row = rowOf(sender);
  if (isThere && row === sender.row) return;
  if (!isThere) sender.place = freePlace(store, pid, isAlive);
  if (sender.place === undefined) return;
  const [isWritten] = store.set(rowKey(sender.place), row);
  sender.row = isWritten === true ? row : "";
}

/** Sends all that was counted since the last time. */
function sendCounts(sender: Sender, now: number): void {
  const { hasPeers, parts, store } = sender;
  sender.at = (math.floor(now / SEND_SECONDS) + 1) * SEND_SECONDS;
  for (const part of parts) {
    sendPart(store, part);
    if (hasPeers) sendPeers(store, part.balancer);
  }
  writeRow(sender);
}

export { addPart, newSender, SEND_SECONDS, sendCounts };
export type { Sender };
