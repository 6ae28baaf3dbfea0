import { amountOf, fieldsOf, numberOf, numbersOf, textOf, textsOf, type Fields } from "./fields.ts";
import type { Peer, Service, Status } from "./status.ts";

/** How tries fail: they count as errors where there are no classes of statuses. */
const FAILURES = ["error_status", "connect_failed", "reset", "timeout", "invalid_header", "body_cut_off"];

function readPeer(id: string, fields: Fields): Peer {
  return {
    id,
    down: fields["down"] === true,
    standing: textOf(fields["standing"], "good"),
    drained: amountOf(fields["drained"]),
    why: textOf(fields["why"]),
    weight: amountOf(fields["weight"]) ?? 1,
    priority: numberOf(fields["priority"]),
    inFlight: numberOf(fields["in_flight"]),
    attempts: numberOf(fields["attempts"]),
    latency: numberOf(fields["latency"]),
  };
}

function errorsOf(service: Fields): number {
  const classes = service["classes"];
  if (classes !== undefined) return numberOf(fieldsOf(classes)["5xx"]);
  const counters = fieldsOf(service["counters"]);
  return FAILURES.reduce((sum, name) => sum + numberOf(counters[name]), 0);
}

function readService(key: string, fields: Fields): Service {
  const peers = Object.entries(fieldsOf(fields["peers"])).map(([id, peer]) => readPeer(id, fieldsOf(peer)));
  return {
    key,
    name: textOf(fields["name"], key),
    protocol: textOf(fields["protocol"]),
    listen: textsOf(fields["listen"]),
    policy: textOf(fields["policy"]),
    state: textOf(fields["state"], "waiting"),
    reason: textOf(fields["reason_text"], textOf(fields["reason"])),
    stateSeconds: numberOf(fields["state_seconds"]),
    answerAge: amountOf(fields["answer_age"]),
    nameserver: textOf(fields["nameserver"]),
    requests: numberOf(fieldsOf(fields["counters"])["requests"]),
    errors: errorsOf(fields),
    buckets: numbersOf(fieldsOf(fields["latency"])["buckets"]),
    inFlight: amountOf(fields["in_flight"]) ?? peers.reduce((sum, { inFlight }) => sum + inFlight, 0),
    waiting: numberOf(fields["waiting"]),
    peers,
  };
}

function readMemory(name: string, value: unknown): Status["memory"] {
  const { size, free } = fieldsOf(value);
  return amountOf(size) === undefined ? [] : [{ name, size: numberOf(size), free: numberOf(free) }];
}

/** What an answer of `/status` says; what an older or newer Weir leaves out has a neutral value. */
function readStatus(answer: unknown): Status {
  const fields = fieldsOf(answer);
  const stream = fieldsOf(fields["stream"]);
  const worker = numberOf(fields["worker"]);
  const workers = amountOf(fields["workers"]);
  return {
    version: textOf(fields["version"]),
    time: amountOf(fields["time"]) ?? Date.now() / 1000,
    source: workers === undefined ? worker : 0,
    worker,
    workers,
    memory: [
      ...readMemory("Shared memory", fields["memory"]),
      ...readMemory("Shared memory of TCP and UDP", stream["memory"]),
    ],
    ignoredDatagrams: numberOf(fieldsOf(fields["dns"])["ignored"]) + numberOf(fieldsOf(stream["dns"])["ignored"]),
    certificates: Object.entries(fieldsOf(fields["certificates"])).map(([file, one]) => {
      const { days_left: daysLeft, problem } = fieldsOf(one);
      return { file, daysLeft: amountOf(daysLeft), problem: textOf(problem) };
    }),
    services: Object.entries(fieldsOf(fields["services"])).map(([key, one]) => readService(key, fieldsOf(one))),
  };
}

export { readStatus };
