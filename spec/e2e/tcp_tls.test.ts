import { chmod, readFile } from "node:fs/promises";
import { connect } from "node:tls";
import { expect } from "vitest";
import { handshake } from "../support/tls_client.ts";
import { describeStream } from "./fixtures/sessions.ts";
import { sessionsTest as test } from "./fixtures/tls.ts";

/** Sends a text over TLS and returns the answer. */
function askOverTls(port: number, servername: string, ca: Buffer, text: string): Promise<string> {
  return new Promise((done, fail) => {
    const socket = connect({ host: "127.0.0.1", port, servername, ca }, () => socket.write(text));
    socket.on("error", fail);
    socket.once("data", (data: Buffer) => {
      socket.destroy();
      done(data.toString().trim());
    });
  });
}

describeStream("TCP with tls=", () => {
  test("ends TLS, and peers get what is in it", async ({ dns, port, peer, authority, folder, weir }) => {
    await peer("tcp", "a", "127.0.0.11");
    dns.set("mqtt.test", { A: ["127.0.0.11"] });
    const { certificate, key } = await authority.issue(["mqtt.test"]);
    for (const file of [certificate, key]) await chmod(file, 0o644);
    const { admin, ports } = await weir({ services: [`mqtt.test:${port}/tcp,tls=${certificate}:${key}`], folder });
    const [to = 0] = ports;
    const ca = await readFile(authority.certificate);
    for (let count = 0; count < 5; count += 1) {
      expect(await askOverTls(to, "mqtt.test", ca, "hello")).toBe("a hello");
    }
    expect((await handshake(to, { servername: "other.test" })).error).toMatch(/handshake failure/);
    const { certificates } = JSON.parse((await admin("/status")).body) as { certificates: Record<string, object> };
    expect(Object.keys(certificates)).toEqual([certificate]);
  });
});
