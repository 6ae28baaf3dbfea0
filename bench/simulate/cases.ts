import { constant, exponential, lognormal } from "./duration";
import { type Aim, gone, peer, type PeerModel, type Scenario, serving, times } from "./scenario";

const quick = lognormal(0.005, 0.2);
const usual = exponential(0.01);

const always = (takes = usual, places = math.huge): PeerModel => peer([serving(0, takes)], places);

const threeGood = (): PeerModel[] => times(3, always(usual, 16));

function and(others: PeerModel[], one: PeerModel): readonly PeerModel[] {
  others.push(one);
  return others;
}

/** A pool that is asked so often a second, for a minute, by patient clients. */
function patient(name: string, arrivals: number, peers: readonly PeerModel[], ...aims: readonly Aim[]): Scenario {
  return { name, peers, workers: 4, seconds: 60, arrivals, deadline: 10, ejectAfter: 5, aims };
}

/** The same without ejection. */
function unprotected(name: string, arrivals: number, peers: readonly PeerModel[], ...aims: readonly Aim[]): Scenario {
  return { name, peers, workers: 4, seconds: 60, arrivals, deadline: 10, ejectAfter: 0, aims };
}

const cases: readonly Scenario[] = [
  {
    name: "one of 11 stuck at 2 s from second 15 to 45 (Linkerd's)",
    peers: and(times(10, always(quick)), peer([serving(0, quick), serving(15, constant(2)), serving(45, quick)])),
    workers: 4,
    seconds: 60,
    arrivals: 1000,
    deadline: 1,
    ejectAfter: 5,
    aims: [{ policy: "peak_ewma", measure: "success", limit: 0.999 }],
  },
  patient("peers of 5, 5, 5 and 80 ms", 500, and(times(3, always(quick)), always(lognormal(0.08, 0.2))), {
    policy: "peak_ewma",
    measure: "p99",
    limit: 0.012,
  }),
  patient("one of 4 is 16 times slower", 500, and(threeGood(), always(exponential(0.16), 16)), {
    policy: "peak_ewma",
    measure: "p99",
    limit: 1.5,
    beside: threeGood(),
  }),
  patient(
    "one of 4 is 16 times slower, the others take a millisecond",
    500,
    and(times(3, always(exponential(0.001), 16)), always(exponential(0.016), 16)),
  ),
  patient("one of 4 answers 500 at once", 500, and(threeGood(), peer([serving(0, constant(0.0005), 1)])), {
    policy: "round_robin",
    measure: "success",
    limit: 0.995,
  }),
  unprotected("the same, and nobody is ejected", 500, and(threeGood(), peer([serving(0, constant(0.0005), 1)])), {
    policy: "peak_ewma",
    measure: "success",
    limit: 0.995,
  }),
  patient("each of 4 answers 500 to one request in a hundred", 500, times(4, peer([serving(0, usual, 0.01)], 16))),
  patient(
    "one of 4 is killed at second 20, and back at 40",
    500,
    and(threeGood(), peer([serving(0, usual), gone(20, "swallows"), serving(40, usual)])),
  ),
  patient("2 equal peers that serve one request at a time, half busy", 100, times(2, always(usual, 1))),
  patient("4 equal peers with little to do", 20, times(4, always(quick))),
  patient("10 equal peers of 4 places, 80 % busy", 3200, times(10, always(usual, 4))),
];

export { cases };
