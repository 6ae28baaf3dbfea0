import { setTimeout as delay } from "node:timers/promises";
import { expect } from "vitest";
import { WEIR_IMAGE } from "../support/docker.ts";
import { codes } from "../support/grpc.ts";
import { ask } from "../support/http.ts";
import { callHttp2 } from "../support/http2.ts";
import { test } from "./fixtures/calls.ts";
import { describeWithDocker } from "./fixtures/containers.ts";

/** In the image, as the machine's nginx may have no port that is for both. */
const inImage = { image: WEIR_IMAGE, samePort: true };

describeWithDocker("HTTP/1, HTTP/2 and gRPC at one port", () => {
  test("go where their host or path says", async ({ dns, port, backend, peer, weir, channel }) => {
    await backend("web", "127.0.0.2");
    await peer("api", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2"] });
    dns.set("api.test", { A: ["127.0.0.3"] });
    const services = [`web.test:${port},host=a.example`, `api.test:${port}/grpc,path=/test.Talk,host=a.example`];
    const { ports } = await weir({ ...inImage, services });
    const [at = 0] = ports;
    const headers = { host: "a.example" };
    expect(await ask({ host: "127.0.0.1", port: at, headers })).toMatchObject({ status: 200, body: "web" });
    const form = { ":authority": "a.example", ":path": "/echo", "content-type": "text/plain" };
    const parts = [Buffer.from("one, "), Buffer.from("two")];
    const { body } = await callHttp2(at, form, parts);
    expect(JSON.parse(String(body))).toMatchObject({ name: "web", length: 8, headers: { host: "a.example" } });
    expect((await (await channel(at, "a.example")).say("hello")).messages).toEqual(["api hello"]);

    expect((await ask({ host: "127.0.0.1", port: at })).status).toBe(404);
    expect((await (await channel(at, "b.example")).say("hello")).code).toBe(codes.unimplemented);
  });
});

describeWithDocker("a service whose bodies are not kept", () => {
  test("has a request over HTTP/2 wait that has none, and not one whose length nobody knows", async ({
    dns,
    port,
    backend,
    weir,
  }) => {
    await backend("web", "127.0.0.2");
    const services = [`web.test:${port},buffering=off,queue_timeout=20s`, `api.test:${port}/grpc,path=/test.Talk`];
    const { ports } = await weir({ ...inImage, services, unready: true });
    const [at = 0] = ports;
    const form = { ":path": "/echo", "content-type": "text/plain" };
    const begun = performance.now();
    const order = await callHttp2(at, form, [Buffer.from("one order")]);
    expect(order[":status"]).toBe(503);
    expect(performance.now() - begun).toBeLessThan(2_000);
    const read = callHttp2(at, { ...form, ":method": "GET" }, []);
    await delay(300);
    dns.set("web.test", { A: ["127.0.0.2"] });
    expect(await read).toMatchObject({ ":status": 200 });
  });
});
