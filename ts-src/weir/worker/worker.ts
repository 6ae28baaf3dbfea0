import { INTERVAL_SECONDS } from "../health/rates";
import { addPart, newSender, type Sender } from "../metrics/sender";
import type {
  Clock,
  EndConnections,
  Files,
  Log,
  Prober,
  Random,
  Resolver,
  Spawn,
  Timer,
  Together,
} from "../model/ports";
import type { Protocol } from "../model/protocol";
import type { Leader } from "../leader/leader";
import type { Peer } from "../pool/peer";
import { newReader, type Reader } from "../pool/published";
import { type CertificateWatch, newCertificateWatch } from "../tls/watch";
import { newReview, type Review } from "./review";
import { newSave, type Save } from "./state";
import type { Weir } from "./weir";

/** What a worker works with. */
interface WorkerTools {
  readonly pid: number;
  /** What this machine is called; empty where that is unknown. */
  readonly hostName: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly timer: Timer;
  readonly spawn: Spawn;
  readonly together: Together;
  readonly files: Files;
  readonly prober: Prober;
  readonly endConnections: EndConnections;
  /** Whether a process is there. */
  readonly isAlive: (this: void, pid: number) => boolean;
  /** In Unix seconds. */
  readonly timeOfDay: (this: void) => number;
  /** Whole seconds by which the time of day is ahead of the clock. */
  readonly timeOfDayAhead: (this: void) => number;
  /** Made anew by each worker that becomes leader. */
  readonly newResolver: (this: void) => Resolver;
}

/** A peer that left its pool with requests under way. */
interface Leaving {
  readonly peer: Peer;
  readonly protocol: Protocol;
  /** When those are ended that are left. */
  readonly until: number;
}

/** One worker's part in keeping the pools true. */
interface Worker {
  readonly weir: Weir;
  readonly tools: WorkerTools;
  /** Unlike that of any other worker, past or present, and as long. */
  readonly owner: string;
  /** What it has read of what is published. */
  readonly reader: Reader;
  /** While this worker is the leader. */
  leader: Leader | undefined;
  /** Brings what it counts to the store. */
  readonly sender: Sender;
  /** When it reports next how its peers answered. */
  reportsAt: number;
  /** Peers that left their pool with requests under way. */
  leaving: Leaving[];
  /** Writes the state file. */
  readonly save: Save;
  /** When it looks, as leader, for workers and peers that are gone. */
  readonly review: Review;
  /** The last round of numbers that it answered. */
  answeredRound: number;
  readonly watchCertificates: CertificateWatch;
}

function senderOf({ balancers, configuration, lines, store }: Weir, { isAlive, pid }: WorkerTools): Sender {
  const sender = newSender(store, pid, isAlive, configuration.metrics_peers);
  for (const { key } of configuration.services) addPart(sender, balancers.get(key)!, lines.get(key)!.queue);
  return sender;
}

function newWorker(weir: Weir, tools: WorkerTools): Worker {
  const keys: string[] = [];
  for (const { key } of weir.configuration.services) keys.push(key);
  return {
    weir,
    tools,
    owner: string.format("%010d-%08x", tools.pid, math.floor(tools.random() * 2 ** 31)),
    reader: newReader(weir.store, keys),
    leader: undefined,
    sender: senderOf(weir, tools),
    reportsAt: tools.clock() + INTERVAL_SECONDS,
    leaving: [],
    save: newSave(weir.configuration, weir.store, tools),
    review: newReview(tools.clock()),
    answeredRound: 0,
    watchCertificates: newCertificateWatch(weir.certificates, {
      clock: tools.clock,
      log: tools.log,
      store: weir.store,
    }),
  };
}

export { newWorker };
export type { Leaving, Worker, WorkerTools };
