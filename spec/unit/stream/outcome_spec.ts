import { type Balancer, newBalancer } from "../../../ts-src/weir/balancer/balancer";
import { parseTable } from "../../../ts-src/weir/config/sources/table";
import type { Outcome } from "../../../ts-src/weir/model/outcome";
import { newPeer, type Peer } from "../../../ts-src/weir/pool/peer";
import { newOutbox } from "../../../ts-src/weir/pool/reports";
import { newQueue } from "../../../ts-src/weir/queue/queue";
import { newWaitingLine } from "../../../ts-src/weir/queue/waiting_line";
import { connectionOutcome, datagramOutcome, type Notes } from "../../../ts-src/weir/stream/outcome";
import { newStreamService, type StreamService } from "../../../ts-src/weir/stream/stream_service";
import { member, memoryStore, openGate, policyCalled, settingsWith } from "../support/fakes";

function balancerOver(): Balancer {
  return newBalancer(settingsWith(policyCalled("round_robin"), []), 0);
}

/** A service of UDP with these options, as `configure` takes them. */
function datagramService(options: string): StreamService {
  const fields = { port: 514, protocol: "udp", udp_responses: options };
  const service = parseTable({ services: { log: fields } }, "stream").configuration.services[0]!;
  const queue = newQueue(memoryStore(), "log", 8, 5);
  return newStreamService(
    service,
    newWaitingLine(balancerOver(), queue, openGate(), newOutbox(memoryStore())),
    undefined,
  );
}

/** No first byte came. */
const never = -1;

function notes(hasSent: boolean, firstByteSeconds = never): Notes {
  return {
    hasSent: () => hasSent,
    firstByteSeconds: () => {
      if (firstByteSeconds === never) return undefined;
      return firstByteSeconds;
    },
  };
}

function peerThatAnswered(at: number): Peer {
  const peer = newPeer(member("10.0.0.1"));
  peer.answeredAt = at;
  return peer;
}

describe("a session over TCP", () => {
  const cases: readonly [string, number, boolean, number, boolean, Outcome][] = [
    ["in which the peer said something went well", 200, true, 0, true, "answered"],
    ["whose client left before its peer's last word went well", 500, true, 0, true, "answered"],
    ["without a word was cut off by a peer that usually answers what it is sent", 200, false, 1, true, "reset"],
    [
      "without a word to a peer that never answered says nothing: so is a one-way protocol",
      200,
      false,
      0,
      true,
      "unknown",
    ],
    [
      "in which nobody said a word says nothing: somebody looked whether the port is open",
      200,
      false,
      1,
      false,
      "unknown",
    ],
    ["that no peer accepted reached nobody", 502, false, 1, false, "connect_failed"],
    ["that nginx itself had no room for says nothing", 500, false, 1, false, "unknown"],
    ["that was closed while it waited says nothing", 503, false, 1, false, "unknown"],
  ];
  for (const [what, status, hasReceived, answeredAt, hasSent, outcome] of cases) {
    it(what, () => {
      assert.equal(outcome, connectionOutcome(status, hasReceived, peerThatAnswered(answeredAt), notes(hasSent)));
    });
  }
});

describe("a session over UDP", () => {
  const answering = datagramService("1");
  const oneWay = datagramService("none");
  const cases: readonly [string, StreamService, number, boolean, number, number, Outcome][] = [
    ["that was answered went well", answering, 200, true, 0.01, 0.01, "answered"],
    ["that was refused reached nobody", answering, 200, false, 0.001, 0.001, "connect_failed"],
    ["that was refused reached nobody, of a one-way protocol too", oneWay, 200, false, 30, 0.001, "connect_failed"],
    ["without an answer timed out", answering, 502, false, 30, never, "timeout"],
    ["without an answer of any number timed out", datagramService("0"), 200, false, 30, never, "timeout"],
    ["of a one-way protocol says nothing by silence", oneWay, 200, false, 30, never, "unknown"],
    ["that ended with its worker says nothing by silence", answering, 200, false, 3, never, "unknown"],
    ["that nginx itself had no room for says nothing", answering, 500, false, 0, never, "unknown"],
  ];
  for (const [what, service, status, hasReceived, lasted, firstByte, outcome] of cases) {
    it(what, () => {
      assert.equal(outcome, datagramOutcome(service, status, hasReceived, lasted, notes(true, firstByte)));
    });
  }
});
