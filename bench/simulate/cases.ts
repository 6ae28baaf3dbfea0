import { constant, exponential, lognormal } from "./duration";
import { type Aim, gone, peer, type PeerModel, type Scenario, serving, times } from "./scenario";

const quick = lognormal(0.005, 0.2);
const usual = exponential(0.01);

const always = (takes = usual, places = math.huge): PeerModel => peer([serving(0, takes)], places);

function and(others: PeerModel[], one: PeerModel): readonly PeerModel[] {
  others.push(one);
  return others;
}

const threeGood = times(3, always(usual, 16));

/** A pool that is asked 500 times a second for a minute by patient clients. */
function ordinary(name: string, peers: readonly PeerModel[], ...aims: readonly Aim[]): Scenario {
  return { name, peers, workers: 4, seconds: 60, arrivals: 500, deadline: 10, aims };
}

const cases: readonly Scenario[] = [
  {
    name: "one of 11 stuck at 2 s from second 15 to 45 (Linkerd's)",
    peers: and(times(10, always(quick)), peer([serving(0, quick), serving(15, constant(2)), serving(45, quick)])),
    workers: 4,
    seconds: 60,
    arrivals: 1000,
    deadline: 1,
    aims: [{ policy: "peak_ewma", measure: "success", limit: 0.999 }],
  },
  ordinary("peers of 5, 5, 5 and 80 ms", and(times(3, always(quick)), always(lognormal(0.08, 0.2))), {
    policy: "peak_ewma",
    measure: "p99",
    limit: 0.012,
  }),
  ordinary("one of 4 is 16 times slower", and(times(3, always(usual, 16)), always(exponential(0.16), 16)), {
    policy: "peak_ewma",
    measure: "p99",
    limit: 1.5,
    beside: threeGood,
  }),
  ordinary("one of 4 answers 500 at once", and(times(3, always()), peer([serving(0, constant(0.0005), 1)])), {
    policy: "peak_ewma",
    measure: "success",
    limit: 0.995,
  }),
  ordinary("each of 4 answers 500 to one request in a hundred", times(4, peer([serving(0, usual, 0.01)], 16))),
  ordinary(
    "one of 4 is killed at second 20, and back at 40",
    and(times(3, always()), peer([serving(0, usual), gone(20, "swallows"), serving(40, usual)])),
  ),
  {
    name: "2 equal peers, a request at a time each, half busy",
    peers: times(2, always(usual, 1)),
    workers: 4,
    seconds: 60,
    arrivals: 100,
    deadline: 10,
    aims: [],
  },
  {
    name: "4 equal peers with little to do",
    peers: times(4, always(quick)),
    workers: 4,
    seconds: 60,
    arrivals: 20,
    deadline: 10,
    aims: [],
  },
  {
    name: "10 equal peers of 4 places, 80 % busy",
    peers: times(10, always(usual, 4)),
    workers: 4,
    seconds: 20,
    arrivals: 3200,
    deadline: 10,
    aims: [],
  },
];

export { cases };
