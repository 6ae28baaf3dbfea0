import type { Balancer } from "../balancer/balancer";
import { confirmedAt, namedBy } from "../discovery/evidence";
import { whyLeftOut } from "../explain/left_out";
import { sendCounts } from "../metrics/sender";
import { encodeNumbers, newServiceNumbers, type PeerNumbers, type ServiceNumbers } from "../pool/numbers";
import type { Peer } from "../pool/peer";
import { leaveNumbers, roundToAnswer } from "../pool/rounds";
import type { Worker } from "./worker";

/** A latency counts by the tries since the last report of rates, some seconds ago, and one for that it is there. */
function weightOf({ attempts, attemptsReported, measuredAt }: Peer): number {
  return measuredAt === 0 ? 0 : 1 + attempts - attemptsReported;
}

function numbersOfPeer(peer: Peer): PeerNumbers {
  const { attempts, errors, failures, inFlight, latency } = peer;
  return { inFlight, attempts, failures, errors, latency, weight: weightOf(peer) };
}

function numbersOfService(worker: Worker, key: string, balancer: Balancer, now: number): ServiceNumbers {
  const numbers = newServiceNumbers();
  numbers.inFlight = balancer.traffic.inFlight;
  numbers.waiting = worker.weir.lines.get(key)!.gate.waiting();
  for (const peer of balancer.peers) if (peer.attempts > 0) numbers.peers.set(peer.id, numbersOfPeer(peer));
  const known = worker.leader?.byKey.get(key);
  if (known === undefined) return numbers;
  numbers.confirmedAt = confirmedAt(known.discovery);
  numbers.server = namedBy(known.discovery);
  for (const [id, why] of whyLeftOut(known, balancer, now)) numbers.whys.set(id, why);
  return numbers;
}

/** What this worker is at with each service, and has done with its peers, as a text; what it has counted is sent first. */
function numbersText(worker: Worker): string {
  const lines: string[] = [];
  const now = worker.tools.clock();
  sendCounts(worker.sender, now);
  for (const [key, balancer] of worker.weir.balancers) {
    encodeNumbers(lines, key, numbersOfService(worker, key, balancer, now));
  }
  return `${table.concat(lines, "\n")}\n`;
}

/** Leaves this worker's numbers if somebody asks for them. */
function answerRound(worker: Worker, now: number): void {
  const { store } = worker.weir;
  const round = roundToAnswer(store, worker.answeredRound, now);
  if (round === undefined) return;
  worker.answeredRound = round;
  leaveNumbers(store, worker.tools.pid, round, numbersText(worker));
}

export { answerRound, numbersText };
