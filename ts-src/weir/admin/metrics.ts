import { readReplies } from "../metrics/counted";
import { merged } from "../metrics/merge";
import { addSample, exposition, label, newSamples, type Samples } from "../metrics/samples";
import { addService } from "../metrics/service_samples";
import { gaugesOf } from "../metrics/workers";
import { version } from "../model/version";
import type { AdminView, Handler } from "./admin";

/** So many services are read before requests have their turn, about half a millisecond's work: nobody is to wait for a thousand. */
const SERVICES_AT_ONCE = 10;
/** How long that turn is, in seconds: nginx goes on at once after a pause of 0, and looks for no event before. */
const PAUSE_SECONDS = 0.001;

const CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

/** Adds what there is once. */
function addProcess(samples: Samples, { ignoredDatagrams, memory, subsystem, weir }: AdminView, workers: number): void {
  const block = label("subsystem", subsystem);
  const { free, size } = memory();
  addSample(samples, "info", label("version", version), 1);
  addSample(samples, "workers", block, workers);
  addSample(samples, "memory", block, size);
  addSample(samples, "memoryFree", block, free);
  addSample(samples, "rejected", block, ignoredDatagrams());
  const { followed, tools } = weir.certificates;
  for (const { files, pair } of followed) {
    if (pair !== undefined) {
      addSample(samples, "certificate", label("file", files.certificate), tools.certificates.secondsLeft(pair));
    }
  }
}

/** An answer with records is `noerror`, as is one that only leads on to another name. */
function rcodeOf(result: string): string {
  return result === "records" || result === "alias" ? "noerror" : result;
}

function addNameservers(samples: Samples, { weir }: AdminView): void {
  const counts = new LuaMap<string, number>();
  const all: string[] = [];
  readReplies(weir.store, (nameserver, result, count) => {
    const server = label("nameserver", nameserver);
    if (result === "truncated") {
      addSample(samples, "truncations", server, count);
      return;
    }
    const labels = `${server},${label("rcode", rcodeOf(result))}`;
    if (!counts.has(labels)) all.push(labels);
    counts.set(labels, (counts.get(labels) ?? 0) + count);
  });
  for (const labels of all) addSample(samples, "replies", labels, counts.get(labels)!);
}

/** `/metrics`: everything that is counted, in Prometheus' text format. */
const metrics: Handler = (view) => {
  const { clock, companion, isAlive, sleep, weir } = view;
  const { balancers, configuration, lines, store } = weir;
  const samples = newSamples();
  const gauges = gaugesOf(store, isAlive);
  addProcess(samples, view, gauges.workers);
  addNameservers(samples, view);
  let read = 0;
  for (const { key } of configuration.services) {
    const { queue } = lines.get(key)!;
    const hasPeers = configuration.metrics_peers;
    addService(samples, { store, balancer: balancers.get(key)!, queue, gauges, hasPeers, now: clock() });
    read++;
    if (read % SERVICES_AT_ONCE === 0) sleep(PAUSE_SECONDS);
  }
  const own = exposition(samples);
  const other = companion?.("/metrics");
  const body = other?.status === 200 ? merged(own, other.body) : own;
  return { status: 200, type: CONTENT_TYPE, body };
};

export { metrics };
