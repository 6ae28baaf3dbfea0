import { describe, expect } from "vitest";
import { openChannel } from "../support/grpc.ts";
import { startGrpcPeer } from "../support/grpc_peer.ts";
import { askTls } from "../support/tls_client.ts";
import { test } from "./fixtures/front.ts";

describe("gRPC over TLS", () => {
  test("shares its port with HTTP, whatever nginx", async ({ dns, port, backend, weir, front, onTestFinished }) => {
    await backend("web", "127.0.0.2");
    const peer = await startGrpcPeer("a", "127.0.0.3", port);
    onTestFinished(peer.stop);
    dns.set("web.test", { A: ["127.0.0.2"] });
    dns.set("api.test", { A: ["127.0.0.3"] });
    const pair = await front.install("site", await front.issue(["shop.test"]));
    const services = [`web.test:${port},tls=${pair}`, `api.test:${port}/grpc,path=/test.Talk`];
    const { ports } = await weir({ services, samePort: true });
    const [to = 0] = ports;
    const { chat, close, say } = openChannel(to, "shop.test", front.ca);
    onTestFinished(close);
    expect(await say("hello")).toMatchObject({ code: 0, messages: ["a hello"] });
    const chatted = await chat((heard) => (heard.length < 2 ? `${heard.length}` : undefined));
    expect(chatted).toMatchObject({ code: 0, messages: ["a 0", "a 1"] });
    expect(await askTls(to, { servername: "shop.test", ca: front.ca })).toMatchObject({ status: 200, body: "web" });
  });

  test("goes on over TLS to peers whose certificate is right, and to no other", async ({
    dns,
    port,
    weir,
    front,
    onTestFinished,
  }) => {
    const right = await startGrpcPeer("right", "127.0.0.2", port, await front.issue(["api.test"]));
    const wrong = await startGrpcPeer("wrong", "127.0.0.3", port, await front.issue(["other.test"]));
    onTestFinished(right.stop);
    onTestFinished(wrong.stop);
    dns.set("api.test", { A: ["127.0.0.2", "127.0.0.3"] });
    const tls = `peer_tls=on,peer_ca=${front.caFile}`;
    const { ports } = await weir({ services: [`api.test:${port}/grpc,policy=round_robin,${tls}`] });
    const { close, say } = openChannel(ports[0] ?? 0);
    onTestFinished(close);
    for (let turn = 0; turn < 8; turn += 1) {
      expect(await say("hello")).toMatchObject({ code: 0, messages: ["right hello"] });
    }
    expect(wrong.calls()).toBe(0);
    expect(right.calls()).toBe(8);
  });
});
