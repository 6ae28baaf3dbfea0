import { addNumbers, encodeNumbers, newServiceNumbers, type ServiceNumbers } from "../../../ts-src/weir/pool/numbers";
import { askForNumbers, leaveNumbers, numbersOf, roundToAnswer } from "../../../ts-src/weir/pool/rounds";
import { memoryStore } from "../support/fakes";

/** What a worker says that had so many tries with a peer of the service `my web`. */
function textOf(attempts: number, latency: number, weight: number, isLeader = false): string {
  const numbers = newServiceNumbers();
  numbers.inFlight = 2;
  numbers.waiting = 1;
  numbers.peers.set("[::1]:80", { inFlight: 1, attempts, failures: 2, errors: 3, latency, weight });
  numbers.peers.set("10.0.0.2:80", { inFlight: 0, attempts: 0, failures: 0, errors: 0, latency: 0, weight: 0 });
  if (isLeader) {
    numbers.confirmedAt = 123.5;
    numbers.server = "10.0.0.9:53";
    numbers.whys.set("10.0.0.2:80", "fails its check:\nGET /");
  }
  const lines: string[] = [];
  encodeNumbers(lines, "my web", numbers);
  return table.concat(lines, "\n");
}

function sumOf(...texts: readonly string[]): ServiceNumbers {
  const sums = new LuaMap<string, ServiceNumbers>();
  for (const text of texts) addNumbers(sums, text);
  return sums.get("my%20web")!;
}

describe("the numbers of workers", () => {
  it("are added up, and a latency counts by what it was measured on", () => {
    const { inFlight, peers, waiting } = sumOf(textOf(10, 0.1, 9), textOf(30, 0.3, 1), textOf(1, 0, 0));
    assert.same([6, 3], [inFlight, waiting]);
    const { attempts, errors, failures, inFlight: atPeer, latency } = peers.get("[::1]:80")!;
    assert.same([3, 41, 6, 9], [atPeer, attempts, failures, errors]);
    assert.is_true(math.abs(latency - 0.12) < 1e-9);
    assert.is_nil(peers.get("10.0.0.2:80"));
  });

  it("have what only the leader knows from the leader", () => {
    const { confirmedAt, server, whys } = sumOf(textOf(1, 0, 0), textOf(1, 0, 0, true), textOf(1, 0, 0));
    assert.same([123.5, "10.0.0.9:53"], [confirmedAt, server]);
    assert.equal("fails its check: GET /", whys.get("10.0.0.2:80"));
    assert.is_nil(sumOf(textOf(1, 0, 0)).confirmedAt);
  });

  it("that cannot be read are left out", () => {
    assert.is_nil(sumOf("S\nP 1\nS web 1\nnonsense"));
  });
});

describe("a round of numbers", () => {
  it("is answered once, and shared by who asks within 0.2 s", () => {
    const store = memoryStore();
    assert.is_nil(roundToAnswer(store, 0, 100));
    assert.equal(100, askForNumbers(store, 100));
    assert.equal(100, roundToAnswer(store, 0, 100.04));
    assert.is_nil(roundToAnswer(store, 100, 100.04));
    assert.equal(100, askForNumbers(store, 100.19));
    assert.equal(100.21, askForNumbers(store, 100.21));
  });

  it("is not answered by a worker that has only come since", () => {
    const store = memoryStore();
    askForNumbers(store, 100);
    assert.is_nil(roundToAnswer(store, 0, 102));
  });

  it("has no older numbers, and says of a worker whose numbers do not fit that it answered", () => {
    const store = memoryStore(() => 0, 60);
    leaveNumbers(store, 7, 100.123, "S web");
    assert.equal("S web", numbersOf(store, 7, 100.1234));
    assert.is_nil(numbersOf(store, 7, 101));
    assert.is_nil(numbersOf(store, 8, 100));
    leaveNumbers(store, 7, 102, string.rep("x", 100));
    assert.equal("", numbersOf(store, 7, 102));
  });
});
