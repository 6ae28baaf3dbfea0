import type { Answer, Records } from "../../../ts-src/weir/model/answer";
import { absent, failure, pointer, records, rulesOf } from "../support/fakes";
import { leaderOf } from "../support/leader";

const HOUR = 3600;
const DAY = 24 * HOUR;
/** Addresses that come and go, one every five seconds. */
const ADDRESSES = 200;
const STEP = 0.5;

/** The three that are there. */
function addressesAt(second: number): readonly string[] {
  const first = math.floor(second / 5);
  const found: string[] = [];
  for (const next of $range(first, first + 2)) found.push(`10.0.0.${(next % ADDRESSES) + 1}`);
  return found;
}

/** The same as targets with names of their own, which are never seen again. */
function targetsAt(second: number): Answer {
  const first = math.floor(second / 5);
  const services: Records["records"][number][] = [];
  const additional: Records["additional"][number][] = [];
  for (const next of $range(first, first + 2)) {
    const name = `c${next}.web`;
    services.push({ type: "SRV", name: "_web", ttl: 5, priority: 0, weight: 1, port: 80, target: name });
    additional.push({ type: "A", name, ttl: 5, address: `10.0.1.${(next % ADDRESSES) + 1}` });
  }
  return {
    kind: "records",
    records: services,
    additional,
    ttl: 5,
    name: "_web",
    server: "127.0.0.1:53",
    queries: 1,
    unheard: [],
  };
}

/** One minute of ten DNS fails, and for a moment it says that there is nobody. */
function saidAt(second: number, answer: Answer): Answer {
  const within = second % 600;
  if (within < 60) return failure("servfail");
  return within < 63 ? absent("nxdomain") : answer;
}

function empty(list: readonly unknown[]): void {
  while (list.length > 0) table.remove(list as unknown[]);
}

describe("the leader's memory", () => {
  it("is the same after a day of containers that come and go, with hold, SRV records and faults", () => {
    const { logged, resolver, run } = leaderOf(
      rulesOf("web", 8080, {}),
      rulesOf("kept", 8080, { hold: 120 }, "web"),
      rulesOf("_web", undefined, { hold: 30 }),
    );
    for (const last of $range(1, ADDRESSES)) resolver.byName[`${last}.0.0.10.in-addr.arpa.`] = pointer(`c${last}.net`);
    const used: number[] = [];
    for (const second of $range(0, DAY - 1)) {
      resolver.answers.A = saidAt(second, records(addressesAt(second)));
      resolver.answers.SRV = saidAt(second, targetsAt(second));
      run(1, STEP);
      if (second % HOUR === HOUR - 1) {
        for (const list of [logged, resolver.asked, resolver.pointersAsked]) empty(list);
        collectgarbage("collect");
        used.push(collectgarbage("count"));
      }
    }
    // Half a day of one new address or target every five seconds would be 17,280 of them.
    assert.is_true(used[used.length - 1]! < used[used.length / 2]! + 32, table.concat(used, " "));
  });
});
