import { connect } from "node:net";
import { expect } from "vitest";
import { askTcp } from "../support/sessions.ts";
import { until } from "../support/until.ts";
import { onlyLine } from "./fixtures/access_log.ts";
import { describeStream, test } from "./fixtures/sessions.ts";

const first = "127.0.0.11";
const second = "127.0.0.12";

describeStream("a session in the access log", () => {
  test("has its peer, what went to and fro, and a reason if it was no plain success", async ({
    dns,
    port,
    peer,
    weir,
  }) => {
    await peer("tcp", "db", first);
    await peer("udp", "dns", first);
    dns.set("db.test", { A: [first] });
    dns.set("dns.test", { A: [first] });
    dns.set("gone.test", {});
    dns.set("quiet.test", { A: [second] });
    dns.set("half.test", { A: [second, first] });
    await peer("tcp", "quiet", "127.0.0.13", { isSilent: true });
    dns.set("silent.test", { A: ["127.0.0.13"] });
    const { log, ports } = await weir({
      services: [
        `db.test:${port}/tcp`,
        `gone.test:${port}/tcp,queue_timeout=200ms`,
        `half.test:${port}/tcp,policy=round_robin`,
        `silent.test:${port}/tcp`,
        `gone.test:${port}/tcp,queue=0`,
        `db.test:${port}/tcp,host=a.example`,
        `dns.test:${port}/udp`,
      ],
      options: ["--access_log=/dev/stdout", "--workers=1"],
      unready: true,
    });
    const [db = 0, gone = 0, half = 0, silent = 0, closed = 0, hosts = 0] = ports;
    const at = `${first}:${port}`;
    await until("db is served", async () => (await askTcp(db, "hello", 1_000).catch(() => "")) === "db hello");
    const served = await onlyLine(log, String(db), "port");
    expect(served).toMatchObject({ service: "db.test", peer: at, tries: 1, waited: 0, reason: "", status: 200 });
    expect(served).toMatchObject({ protocol: "TCP", client: "127.0.0.1", bytes_received: 5, bytes_sent: 12 });

    await askTcp(gone, "hello", 2_000).catch(() => "");
    // The waiting room is another session for nginx, whose line says how it ended.
    expect(await onlyLine(log, String(gone), "port")).toMatchObject({ reason: "waited", client: "127.0.0.1" });
    const vain = await onlyLine(log, "unix:", "client");
    expect(vain).toMatchObject({ service: "gone.test", reason: "no_peer", tries: 0, peer: "", status: 503 });
    expect(vain["waited"]).toBeCloseTo(0.2, 1);
    await askTcp(closed, "hello", 2_000).catch(() => "");
    expect(await onlyLine(log, String(closed), "port")).toMatchObject({ reason: "no_peer", waited: 0 });

    await until("one is retried", async () => {
      expect(await askTcp(half, "hello", 2_000)).toBe("db hello");
      return log().includes('"reason":"retried"');
    });
    const retried = await onlyLine(log, "retried", "reason");
    expect(retried).toMatchObject({ service: "half.test", peer: at, tries: 2, status: 200 });
    expect(retried["upstream_addr"]).toBe(`${second}:${port}, ${at}`);

    const socket = connect(silent, "127.0.0.1", () => socket.end("hello"));
    socket.on("error", () => undefined);
    setTimeout(() => socket.destroy(), 300);
    expect(await onlyLine(log, String(silent), "port")).toMatchObject({ reason: "unanswered", tries: 1 });

    await askTcp(hosts, "hello", 2_000).catch(() => "");
    expect(await onlyLine(log, String(hosts), "port")).toMatchObject({ reason: "unmapped", service: "" });
  });
});
