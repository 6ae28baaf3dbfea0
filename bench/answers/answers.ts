import { discover, newDiscovery } from "../../ts-src/weir/discovery/discovery";
import { addressFact } from "../../ts-src/weir/discovery/fact";
import { readReply } from "../../ts-src/weir/dns/reply";
import { alwaysDenied } from "../../ts-src/weir/config/types/network";
import { decode, encode } from "../../ts-src/weir/pool/codec";
import type { Peer } from "../../ts-src/weir/pool/peer";
import { reconcile } from "../../ts-src/weir/pool/reconcile";
import type { Member } from "../../ts-src/weir/pool/snapshot";
import { code, labels, number, questionName } from "../../spec/unit/dns/wire";
import { member, snapshotOf } from "../../spec/unit/support/fakes";

const RECORDS = 1_000;
const ROUNDS = 100;
const MANY = 10_000;
const MANY_ROUNDS = 20;
const MILLISECONDS = 1e3;

const name = labels("web.test");

/** A reply with so many A records, the first one with this number. */
function reply(first: number): string {
  const header = number(1, 2) + number(0x8180, 2) + number(1, 2) + number(RECORDS, 2) + number(0, 4);
  const parts = [header + name + number(code.A, 2) + number(1, 2)];
  for (const index of $range(first, first + RECORDS - 1)) {
    const address = string.char(10, math.floor(index / 65536), math.floor(index / 256) % 256, index % 256);
    parts.push(questionName + number(code.A, 2) + number(1, 2) + number(600, 4) + number(4, 2) + address);
  }
  return table.concat(parts);
}

/** From the message to the peers of a worker, as the leader and then each worker do it. */
function main(): void {
  const rules = {
    port: 8080,
    family: "ipv4",
    hold: 0,
    hold_empty: 2,
    max_stale: 0,
    allow: [],
    deny: alwaysDenied,
  } as const;
  const discovery = newDiscovery(rules);
  const source = discovery.sources[0]!;
  let peers: readonly Peer[] = [];
  let slowest = 0;
  const times: number[] = [];
  for (const round of $range(1, ROUNDS)) {
    const text = reply(round % 2 === 0 ? 1 : 2);
    const begun = os.clock();
    const answer = readReply(text, name, "A");
    if (answer.kind !== "records") error(answer.kind);
    const fact = addressFact(
      {
        kind: "records",
        records: answer.records,
        additional: [],
        ttl: 1,
        name: "",
        server: "",
        queries: 1,
        unheard: [],
      },
      8080,
      source.known,
      rules,
    );
    discover(discovery, "A", fact, round);
    const members: Member[] = [];
    for (const { id, address, port, weight, priority, target } of discovery.membership.endpoints) {
      const standing = "good";
      members.push({
        id,
        address,
        port,
        weight,
        priority,
        target,
        isDown: false,
        standing,
        offer: 0,
        witness: "",
        drainedUntil: 0,
      });
    }
    const snapshot = decode(encode(snapshotOf(members, { version: round })))!;
    peers = reconcile(peers, snapshot.members);
    const time = (os.clock() - begun) * MILLISECONDS;
    slowest = math.max(slowest, time);
    times.push(time);
  }
  if (peers.length !== RECORDS) error(`${peers.length} peers`);
  table.sort(times, (a, b) => a < b);
  print(times[ROUNDS / 2], slowest);
}

/** Ten thousand peers, as one worker publishes them and each worker takes them in: milliseconds, of the slowest round. */
function publishMany(): number {
  const members: Member[] = [];
  for (const index of $range(1, MANY)) members.push(member(`10.0.${math.floor(index / 256)}.${index % 256}`));
  let slowest = 0;
  for (const round of $range(1, MANY_ROUNDS)) {
    const begun = os.clock();
    const snapshot = decode(encode(snapshotOf(members, { version: round })))!;
    const peers = reconcile([], snapshot.members);
    slowest = math.max(slowest, (os.clock() - begun) * MILLISECONDS);
    if (peers.length !== MANY) error(`${peers.length} peers`);
  }
  return slowest;
}

main();
print(publishMany());
