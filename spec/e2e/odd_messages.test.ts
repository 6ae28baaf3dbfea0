import { connect } from "node:net";
import { describe, expect } from "vitest";
import { sendHttp2 } from "../support/raw_http2.ts";
import { startRawPeer } from "../support/raw_peer.ts";
import { until } from "../support/until.ts";
import { oddHttp2Requests } from "./fixtures/odd_http2_requests.ts";
import { oddRequests } from "./fixtures/odd_requests.ts";
import { oddResponses } from "./fixtures/odd_responses.ts";
import { test } from "./fixtures/front.ts";

/** Sends a text and returns what comes, until it is `enough` or the connection is closed. */
async function exchange(port: number, text: string, enough: (received: string) => boolean): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  let received = "";
  let isClosed = false;
  socket.on("data", (part) => (received += part.toString("latin1")));
  socket.on("error", () => undefined);
  socket.on("close", () => (isClosed = true));
  socket.write(text, "latin1");
  await until("an answer", () => isClosed || enough(received));
  socket.destroy();
  return received;
}

const statusesOf = (text: string): number[] =>
  [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, code]) => Number(code));

describe("what is odd in a request", () => {
  test("is refused, or the same for Weir and for the peer", async ({ dns, weir, onTestFinished }) => {
    const peer = await startRawPeer("127.0.0.2", new Map());
    onTestFinished(peer.stop);
    dns.set("web.test", { A: ["127.0.0.2"] });
    const [url = ""] = (await weir({ services: [`web.test:${peer.port}`], options: ["--workers=1"] })).urls;
    for (const { peer: expected, promise, send, statuses } of oddRequests) {
      peer.received.length = 0;
      const isAnswered = (text: string): boolean =>
        text.split("ok").length > statuses.filter((s) => s < 300 && s !== 100).length;
      const answer = await exchange(Number(new URL(url).port), send, (text) =>
        expected.length === 0 ? statusesOf(text).length > 0 : isAnswered(text),
      );
      const seen = statuses[0] === 0 ? [0] : statusesOf(answer);
      expect({ promise, statuses: seen, requests: peer.received.length }).toEqual({
        promise,
        statuses,
        requests: expected.length,
      });
      for (const [index, { line, has = [], lacks = [] }] of expected.entries()) {
        const request = peer.received[index] ?? "";
        expect(request.slice(0, line.length), promise).toBe(line);
        for (const pattern of has) expect(request, promise).toMatch(pattern);
        for (const pattern of lacks) expect(request, promise).not.toMatch(pattern);
      }
    }
  });
});

describe("what is odd in a request of HTTP/2", () => {
  test("is refused, or says nothing to the peer that it must not", async ({ dns, front, weir, onTestFinished }) => {
    const peer = await startRawPeer("127.0.0.2", new Map());
    onTestFinished(peer.stop);
    dns.set("web.test", { A: ["127.0.0.2"] });
    const pair = await front.install("site", await front.issue(["a.example"]));
    const { ports } = await weir({ services: [`web.test:${peer.port},tls=${pair}`], options: ["--workers=1"] });
    for (const { promise, fields, body, peer: expected } of oddHttp2Requests) {
      peer.received.length = 0;
      const status = await sendHttp2(ports[0] ?? 0, fields, body);
      if (expected === undefined) {
        expect({ promise, isRefused: status === 0 || status >= 400 }).toEqual({ promise, isRefused: true });
        expect(peer.received, promise).toEqual([]);
        continue;
      }
      expect({ promise, status, requests: peer.received.length }).toEqual({ promise, status: 200, requests: 1 });
      const [request = ""] = peer.received;
      expect(request.slice(0, expected.line.length), promise).toBe(expected.line);
      for (const pattern of expected.has) expect(request, promise).toMatch(pattern);
      for (const pattern of expected.lacks) expect(request, promise).not.toMatch(pattern);
    }
  });
});

describe("what is odd in a response", () => {
  test("does not reach a client as anything else, and takes no peer down", async ({ dns, weir, onTestFinished }) => {
    const answers = new Map(
      oddResponses.map(({ close, send }, index) => [`/${index}`, { text: send, close }] as const),
    );
    const peer = await startRawPeer("127.0.0.2", answers);
    onTestFinished(peer.stop);
    dns.set("web.test", { A: ["127.0.0.2"] });
    const options = ["--workers=1", "--retries=0"];
    const [url = ""] = (await weir({ services: [`web.test:${peer.port}`], options })).urls;
    const port = Number(new URL(url).port);
    for (const [index, { has = [], lacks = [], method = "GET", promise, status }] of oddResponses.entries()) {
      const request = `${method} /${index} HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n`;
      const answer = await exchange(port, request, () => false);
      expect({ promise, statuses: statusesOf(answer) }).toEqual({ promise, statuses: [status] });
      for (const pattern of has) expect(answer, promise).toMatch(pattern);
      for (const pattern of lacks) expect(answer, promise).not.toMatch(pattern);
      const usual = await exchange(port, "GET / HTTP/1.1\r\nHost: a.example\r\nConnection: close\r\n\r\n", () => false);
      expect(statusesOf(usual), `after ${promise}`).toEqual([200]);
      expect(usual, `after ${promise}`).toMatch(/ok$/);
    }
  });
});
