import { type Leader, newLeader } from "../../../ts-src/weir/leader/leader";
import type { ServiceRules } from "../../../ts-src/weir/leader/service_rules";
import { tick } from "../../../ts-src/weir/leader/tick";
import { newCounted } from "../../../ts-src/weir/metrics/counted";
import { published } from "../../../ts-src/weir/pool/published";
import type { Answer } from "../../../ts-src/weir/model/answer";
import { handMovedClock, memoryStore, recordingLog, scriptedProber, scriptedResolver } from "./fakes";

/** How often it is looked what is due. */
const TICK_SECONDS = 0.04;

/** A leader whose DNS, peers and time are in the spec's hands. */
function leaderOf(...services: readonly ServiceRules[]) {
  return leaderWith(math.huge, services);
}

/** The same with a store for no more than so many characters. */
function leaderWith(most: number, services: readonly ServiceRules[]) {
  const clock = handMovedClock(100);
  const store = memoryStore(clock.read, most);
  const resolver = scriptedResolver();
  const prober = scriptedProber();
  const logged: string[] = [];
  let waiting: ((this: void) => void)[] = [];
  let hasLease = true;
  const start = (ledAt: number): Leader =>
    newLeader(
      {
        clock: clock.read,
        random: () => 0.5,
        log: recordingLog(logged),
        store,
        counted: newCounted(store),
        resolver,
        prober,
        spawn: (task) => {
          waiting.push(task);
        },
        together: (tasks) => {
          for (const task of tasks) task();
        },
        hostName: "gateway",
        timeOfDay: () => clock.now + 1_000_000,
        holdsLease: () => hasLease,
      },
      services,
      ledAt,
    );
  let leader = start(clock.now);

  return {
    clock,
    store,
    resolver,
    prober,
    logged,
    leader: (): Leader => leader,
    /** What a worker finds that was stopped for too long. */
    endLease: (): void => {
      hasLease = false;
    },
    /** A new worker takes over; what the last one still asks is of no account. */
    replace: (): void => {
      leader.isDeposed = true;
      leader = start(clock.now);
    },
    /** Lets time pass in steps of a tick, with all questions, probes and checks answered at once. */
    run: (seconds: number, step = TICK_SECONDS): void => {
      const end = clock.now + seconds;
      while (clock.now < end) {
        clock.now = clock.now + step;
        tick(leader);
        let task = table.remove(waiting, 1);
        while (task !== undefined) {
          task();
          task = table.remove(waiting, 1);
        }
      }
    },
    /** Lets questions about addresses be asked for so many seconds; the answer comes when the function is called. */
    hold: (answer: Answer, seconds: number): ((this: void) => void) => {
      const end = clock.now + seconds;
      while (clock.now < end) {
        clock.now = clock.now + TICK_SECONDS;
        tick(leader);
      }
      const held = waiting;
      waiting = [];
      return () => {
        const before = resolver.answers.A;
        resolver.answers.A = answer;
        for (const task of held) task();
        resolver.answers.A = before!;
      };
    },
    /** What all workers see of a service. */
    published: (key = "web"): string => {
      const snapshot = published(store, key);
      if (snapshot === undefined) return "nothing";
      const words: string[] = [snapshot.state];
      for (const { drainedUntil, id, isDown, standing } of snapshot.members) {
        const said = drainedUntil > 0 ? "(drained)" : "";
        words.push(isDown ? `${id}(down)` : standing === "good" ? id : `${id}(${standing})`);
        words[words.length - 1] = words[words.length - 1]! + said;
      }
      return table.concat(words, " ");
    },
  };
}

export { leaderOf, leaderWith };
