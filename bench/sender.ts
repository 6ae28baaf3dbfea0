import { parentPort, workerData } from "node:worker_threads";
import { startLoad, type LoadOptions } from "../spec/support/load.ts";

/** A thread of its own that sends a load until it is told to stop, so that its work delays nobody else's. */
const { megabytes, ...options } = workerData as LoadOptions & { readonly megabytes: number };
const load = startLoad(megabytes === 0 ? options : { ...options, body: "x".repeat(megabytes * 1_000_000) });
parentPort?.once("message", () => {
  void load.stop().then(({ samples }) => parentPort?.postMessage(samples.map(({ status }) => status)));
});
