import { constant, exponential, lognormal } from "./duration";
import { behaves, type PeerModel, type Scenario, serves, times } from "./scenario";

const quick = lognormal(0.005, 0.2);
const usual = exponential(0.01);
const slow = exponential(0.16);

function withOne(others: PeerModel[], one: PeerModel): readonly PeerModel[] {
  others.push(one);
  return others;
}

const cases: readonly Scenario[] = [
  {
    name: "one of 11 stuck at 2 s from second 15 to 45 (Linkerd's)",
    peers: withOne(
      times(10, serves(quick)),
      behaves(
        { from: 0, does: "serves", takes: quick },
        { from: 15, does: "serves", takes: constant(2) },
        { from: 45, does: "serves", takes: quick },
      ),
    ),
    workers: 4,
    seconds: 60,
    arrivals: 1000,
    deadline: 1,
    aims: [{ policy: "peak_ewma", measure: "success", limit: 0.999 }],
  },
  {
    name: "peers of 5, 5, 5 and 80 ms",
    peers: withOne(times(3, serves(quick)), serves(lognormal(0.08, 0.2))),
    workers: 4,
    seconds: 60,
    arrivals: 500,
    deadline: 10,
    aims: [{ policy: "peak_ewma", measure: "p99", limit: 0.012 }],
  },
  {
    name: "one of 4 is 16 times slower",
    peers: withOne(times(3, serves(usual, 16)), serves(slow, 16)),
    workers: 4,
    seconds: 60,
    arrivals: 500,
    deadline: 10,
    aims: [{ policy: "peak_ewma", measure: "p99", limit: 1.5, beside: times(3, serves(usual, 16)) }],
  },
  {
    name: "one of 4 answers 500 at once",
    peers: withOne(times(3, serves(usual)), behaves({ from: 0, does: "errs", takes: constant(0.0005) })),
    workers: 4,
    seconds: 60,
    arrivals: 500,
    deadline: 10,
    aims: [{ policy: "peak_ewma", measure: "success", limit: 0.995 }],
  },
  {
    name: "one of 4 is killed at second 20, and back at 40",
    peers: withOne(
      times(3, serves(usual)),
      behaves(
        { from: 0, does: "serves", takes: usual },
        { from: 20, does: "swallows", takes: usual },
        { from: 40, does: "serves", takes: usual },
      ),
    ),
    workers: 4,
    seconds: 60,
    arrivals: 500,
    deadline: 10,
    aims: [],
  },
  {
    name: "2 equal peers, a request at a time each, half busy",
    peers: times(2, serves(usual, 1)),
    workers: 4,
    seconds: 60,
    arrivals: 100,
    deadline: 10,
    aims: [],
  },
  {
    name: "10 equal peers of 4 places, 80 % busy",
    peers: times(10, serves(usual, 4)),
    workers: 4,
    seconds: 20,
    arrivals: 3200,
    deadline: 10,
    aims: [],
  },
  {
    name: "50 equal peers of a millisecond, idle",
    peers: times(50, serves(exponential(0.001), 4)),
    workers: 4,
    seconds: 20,
    arrivals: 2000,
    deadline: 10,
    aims: [],
  },
];

export { cases };
