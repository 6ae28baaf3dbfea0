// Weir's codec against an independent one, dns-packet, in both directions.
import { execFileSync } from "node:child_process";
import { isIPv6 } from "node:net";
import { decode, encode, RECURSION_AVAILABLE, type Answer, type SrvAnswer, type StringAnswer } from "dns-packet";
import { describe, expect, it } from "vitest";
import { asPointer } from "../support/dns_zone.ts";

const root = `${import.meta.dirname}/../..`;
const types = ["A", "AAAA", "SRV"] as const;

/** Answers of the codec, one for each line. */
function codec(lines: readonly string[]): string[] {
  const output = execFileSync("luajit", [`${import.meta.dirname}/fixtures/dns_codec.lua`], {
    input: lines.map((line) => `${line}\n`).join(""),
    env: { ...process.env, LUA_PATH: `${root}/lua-out/?.lua;;` },
    encoding: "latin1",
    maxBuffer: 64 * 1024 * 1024,
  });
  return output.split("\n").slice(0, -1);
}

/** Whole numbers in [0, below) that are the same in every run. */
function makeDice(): (below: number) => number {
  let state = 20240229;
  return (below) => {
    state = (state * 16807) % 2147483647;
    return state % below;
  };
}

/** An address as the URL parser writes it, which follows RFC 5952; IPv4-mapped ones aside, which are not made here. */
function canonical(address: string): string {
  return isIPv6(address) ? new URL(`http://[${address}]`).hostname.slice(1, -1) : address;
}

/** As Docker's server labels its SRV records. */
function relabelled(record: StringAnswer | SrvAnswer): Answer {
  return record.type === "SRV" ? asPointer(record.name, record.ttl ?? 0, record.data) : record;
}

function word(answer: StringAnswer | SrvAnswer): string {
  if (answer.type !== "SRV") return `${answer.name}/${canonical(answer.data)}/${answer.ttl}`;
  const { priority, weight, port, target } = answer.data;
  return [answer.name, priority, weight, port, target, answer.ttl].join("/");
}

/** Makes messages whose meaning is known. */
function makeWriter(dice: (below: number) => number) {
  const letters = "abcdefghijklmnopqrstuvwxyz0123456789-_";
  const label = () => Array.from({ length: 1 + dice(12) }, () => letters[dice(letters.length)]).join("");
  const name = () => Array.from({ length: 1 + dice(5) }, label).join(".");
  const group = () => (dice(2) === 0 ? 0 : dice(65536)).toString(16);
  const ipv4 = () => Array.from({ length: 4 }, () => dice(256)).join(".");
  const ipv6 = () => ["fd00", ...Array.from({ length: 7 }, group)].join(":");
  const ttl = () => dice(100_000);
  const address = (owner: string, type: "A" | "AAAA"): StringAnswer => ({
    type,
    name: owner,
    ttl: ttl(),
    data: type === "A" ? ipv4() : ipv6(),
  });
  const service = (owner: string): SrvAnswer => ({
    type: "SRV",
    name: owner,
    ttl: ttl(),
    data: { priority: dice(65536), weight: dice(65536), port: dice(65536), target: name() },
  });

  return () => {
    const type = types[dice(3)] ?? "A";
    const asked = name();
    const alias = dice(3) === 0 ? name() : undefined;
    const owner = alias ?? asked;
    const records = Array.from({ length: 1 + dice(20) }, () =>
      type === "SRV" ? service(owner) : address(owner, type),
    );
    const chain: StringAnswer[] = alias === undefined ? [] : [{ type: "CNAME", name: asked, ttl: ttl(), data: alias }];
    const additional = records.flatMap((record) =>
      record.type === "SRV" ? [address(record.data.target, dice(2) === 0 ? "A" : "AAAA")] : [],
    );
    const stranger: Answer = { type: "TXT", name: owner, ttl: 1, data: ["nothing"] };
    const message = encode({
      type: "response",
      id: dice(65536),
      flags: RECURSION_AVAILABLE,
      questions: [{ type, name: asked }],
      answers: [...chain, stranger, ...records.map((record) => (dice(4) === 0 ? relabelled(record) : record))],
      additionals: [...additional, { type: "OPT", name: ".", udpPayloadSize: 4096, flags: 0, options: [] } as never],
    });
    const lowest = Math.min(...[...chain, ...records].map((record) => record.ttl ?? 0));
    const meaning = `records ${lowest} | ${records.map(word).join(" ")} | ${additional.map(word).join(" ")}`;
    return { line: `reply ${message.toString("hex")} ${asked} ${type}`, meaning };
  };
}

describe("the DNS codec", () => {
  it("writes queries that dns-packet reads as they were meant", () => {
    const names = ["web", "www.example.com", "_http._tcp.webserver", `${"a".repeat(63)}.${"b".repeat(63)}.test`];
    const cases = names.flatMap((name) => types.map((type, index) => ({ name, type, id: 65535 - index * 4369 })));
    const answers = codec(cases.map(({ name, type, id }) => `query ${id} ${name} ${type}`));
    for (const [index, { name, type, id }] of cases.entries()) {
      const query = decode(Buffer.from(answers[index] ?? "", "hex"));
      expect(query).toMatchObject({ type: "query", id, flag_rd: true, opcode: "QUERY" });
      expect(query.questions).toEqual([{ name, type, class: "IN" }]);
      expect(query.additionals).toMatchObject([{ type: "OPT", name: ".", udpPayloadSize: 1232, ednsVersion: 0 }]);
    }
  });

  it("reads two thousand messages of dns-packet as they were meant", () => {
    const write = makeWriter(makeDice());
    const cases = Array.from({ length: 2000 }, write);
    const answers = codec(cases.map(({ line }) => line));
    for (const [index, { meaning }] of cases.entries()) expect(answers[index]).toBe(meaning);
  });

  const soa: Answer = {
    type: "SOA",
    name: "test",
    ttl: 60,
    data: { mname: "ns.test", rname: "root.test", serial: 1, refresh: 2, retry: 3, expire: 4, minimum: 5 },
  };
  const alias: Answer = { type: "CNAME", name: "web.test", ttl: 60, data: "real.test" };
  const NXDOMAIN = 3;
  const without: readonly (readonly [meaning: string, answers: Answer[], authorities: Answer[], rcode: number])[] = [
    ["nodata", [], [soa], 0],
    ["nodata", [alias], [soa], 0],
    ["alias", [alias], [], 0],
    ["nxdomain", [], [soa], NXDOMAIN],
    ["nxdomain", [alias], [soa], NXDOMAIN],
    ["failure", [], [{ type: "NS", name: "test", ttl: 60, data: "ns.elsewhere" }], 0],
  ];

  it("reads what dns-packet writes of names without records as it was meant", () => {
    const lines = types.flatMap((type) =>
      without.map(([, answers, authorities, rcode]) => {
        const questions = [{ type, name: "web.test" }];
        const message = encode({
          type: "response",
          id: 1,
          flags: RECURSION_AVAILABLE | rcode,
          questions,
          answers,
          authorities,
        });
        return `reply ${message.toString("hex")} web.test ${type}`;
      }),
    );
    expect(codec(lines)).toEqual(types.flatMap(() => without.map(([meaning]) => meaning)));
  });
});
