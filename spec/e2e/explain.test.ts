import { spawn } from "node:child_process";
import { describe, expect } from "vitest";
import { startDnsServer } from "../support/dns_server.ts";
import { get } from "../support/http.ts";
import { until } from "../support/until.ts";
import { BIN, freePort } from "../support/weir.ts";
import { test } from "./fixtures/processes.ts";

interface Explained {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Message {
  readonly server: string;
  readonly name: string;
  readonly result: string;
  readonly transport: string;
}

interface Service {
  readonly service: string;
  readonly state: string;
  readonly kept_by?: string;
  readonly let_go_in_seconds?: number;
  readonly questions: readonly { readonly type: string; readonly lookup?: { readonly messages: readonly Message[] } }[];
  readonly peers: readonly {
    readonly endpoint: { readonly id: string; readonly down?: { readonly seconds: number } };
    readonly eligible: boolean;
    readonly why: string;
  }[];
}

/** Runs `weir explain` beside this process, as that is the nameserver. */
async function explain(...args: readonly string[]): Promise<Explained> {
  const child = spawn(BIN, ["explain", ...args], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env["PATH"] },
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const status = await new Promise<number | null>((done) => child.once("close", done));
  return { status, stdout, stderr };
}

/** The services that `weir explain --json` found. */
async function services(...args: readonly string[]): Promise<readonly Service[]> {
  const { stdout } = await explain("--json", ...args);
  return (JSON.parse(stdout) as { services: readonly Service[] }).services;
}

function messagesOf(service: Service | undefined, type: string): readonly string[] {
  const question = service?.questions.find((asked) => asked.type === type);
  const messages = question?.lookup?.messages ?? [];
  return messages.map(({ name, result, server, transport }) => `${server} ${name} ${transport} ${result}`);
}

describe("weir explain asks the Weir that runs", () => {
  test("what DNS says of a service, and who gets its requests", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    await backend("b", "127.0.0.3");
    dns.set("web.test", { A: ["127.0.0.2", "127.0.0.3", "169.254.169.254"] });
    const { socket } = await weir({ services: [`web.test:${port}`], options: ["--workers=4"] });

    const { status, stdout, stderr } = await explain("web.test", `--socket=${socket}`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^web\.test, port \d+: fresh for .*, 2 of 2 peers would be picked\n/);
    expect(stdout).toMatch(/\nA +3 records +(now|[\d.]+ s ago) /);
    expect(stdout).toContain(`\n${dns.at}  web.test A `);
    expect(stdout).toMatch(new RegExp(`\n127\\.0\\.0\\.2:${port} +yes `));
    expect(stdout).toMatch(/\n169\.254\.169\.254 +no +kept out by allow and deny, or Weir itself\n/);
    expect(stdout).not.toContain("\u001b");
  });

  test("a service by its key or its name, or says which there are", async ({ dns, weir }) => {
    dns.set("web.test", { A: ["127.0.0.2"] });
    dns.set("api.test", { A: ["127.0.0.3"] });
    const { socket } = await weir({ services: ["web.test:80", "web.test:81", "api.test:80"] });
    const keys = async (name: string): Promise<readonly string[]> =>
      (await services(name, `--socket=${socket}`)).map(({ service }) => service);
    expect(await keys("web.test-81")).toEqual(["web.test-81"]);
    expect((await keys("WEB.test.")).toSorted()).toEqual(["web.test", "web.test-81"]);

    const { status, stdout, stderr } = await explain("wbe.test", `--socket=${socket}`);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toBe('weir: there is no service "wbe.test"; there are api.test, web.test, web.test-81\n');
  });

  test("every nameserver that was asked before one answered", async ({ dns, port, weir }) => {
    const silent = await startDnsServer();
    silent.override("silence");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const closed = `127.0.0.1:${await freePort()}`;
    const { socket } = await weir({
      services: [`web.test:${port}`],
      options: [`--nameservers=${closed},${silent.at},${dns.at}`],
    });
    const [service] = await services("web.test", `--socket=${socket}`);
    await silent.stop();
    expect(messagesOf(service, "A")).toEqual([
      `${closed} web.test udp unreachable`,
      `${closed} web.test tcp unreachable`,
      `${silent.at} web.test udp timeout`,
      `${dns.at} web.test udp records`,
    ]);
  });

  test("until when peers are held that DNS no longer names", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const { socket } = await weir({ services: [`web.test:${port}`], options: ["--hold_empty=60s"] });
    dns.set("web.test", "nxdomain");

    const held = await until("the pool is held", async () => {
      const [service] = await services("web.test", `--socket=${socket}`);
      return service?.state === "held" ? service : undefined;
    });
    expect(held.kept_by).toBe("hold_empty");
    expect(held.let_go_in_seconds).toBeGreaterThan(50);
    expect(held.peers).toMatchObject([{ eligible: true, why: "eligible" }]);
    const { status, stdout } = await explain("web.test", `--socket=${socket}`);
    expect(status).toBe(0);
    expect(stdout).toMatch(/\nDNS knows no such name; its last answer counts for \d+ s more \(hold_empty\)\n/);
  });

  test("that the last answer counts while DNS fails", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const { socket } = await weir({ services: [`web.test:${port}`] });
    dns.override("servfail");

    const { stdout } = await until("the pool is stale", async () => {
      const explained = await explain("web.test", `--socket=${socket}`);
      return explained.stdout.includes(": stale for ") ? explained : undefined;
    });
    expect(stdout).toContain("\nthe nameservers fail; its last answer counts without limit (max_stale=0s)\n");
    expect(stdout).toMatch(/\nA +servfail /);
    expect(stdout).toMatch(new RegExp(`\n127\\.0\\.0\\.2:${port} +yes `));
  });

  test("which peer refuses connections", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2", "127.0.0.3"] });
    const { socket, urls } = await weir({ services: [`web.test:${port}`], options: ["--workers=2"] });

    const down = await until("the closed one is down, as the worker that answers knows", async () => {
      await get(urls[0] ?? "");
      const [service] = await services("web.test", `--socket=${socket}`);
      return service?.peers.find(({ why }) => why === "down");
    });
    expect(down).toMatchObject({ endpoint: { id: `127.0.0.3:${port}` }, eligible: false });
    const said = new RegExp(`\n127\\.0\\.0\\.3:${port} +no +refuses connections for `);
    await until("it says so", async () => said.test((await explain("web.test", `--socket=${socket}`)).stdout));
  });

  test("and fails where the name has no peer", async ({ dns, weir }) => {
    dns.set("web.test", "nxdomain");
    const { socket } = await weir({ services: ["web.test:80"], unready: true });
    const { status, stdout } = await until("DNS has answered", async () => {
      const explained = await explain("web.test", `--socket=${socket}`);
      return explained.stdout.includes("DNS knows no such name") ? explained : undefined;
    });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^web\.test, port 80: empty.*, no peers\n/);
  });
});

describe("weir explain looks up by itself where no Weir runs", () => {
  const nowhere = "/nowhere/weir.sock";

  test("below the search list, by the nameservers given, and says so", async ({ dns }) => {
    const silent = await startDnsServer();
    silent.override("silence");
    dns.set("web.b.test", { A: ["127.0.0.2", "127.0.0.3"] });
    const options = [`--nameservers=${silent.at},${dns.at}`, "--search=a.test,b.test", "--nameserver_timeout=50ms"];
    const { status, stdout, stderr } = await explain("web", `--socket=${nowhere}`, ...options);
    const [service] = await services("web", `--socket=${nowhere}`, ...options);
    await silent.stop();

    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^No Weir runs with \/nowhere\/weir\.sock: this is one lookup, and no peer was tried\.\n/);
    expect(stdout).toContain("\nweb: fresh, 2 of 2 peers would be picked\n");
    expect(stdout).toMatch(/\n127\.0\.0\.2 +yes /);
    expect(messagesOf(service, "A")).toEqual([
      `${silent.at} web.a.test udp timeout`,
      `${dns.at} web.a.test udp nxdomain`,
      `${silent.at} web.b.test udp timeout`,
      `${dns.at} web.b.test udp records`,
      // Whether it is IPv6 that is found there: the silent one is tried over TCP by now.
      `${silent.at} web.a.test tcp timeout`,
      `${dns.at} web.a.test udp nxdomain`,
    ]);
  });

  test("in the hosts file, without asking anybody", async ({ dns }) => {
    const { stdout } = await explain("localhost", `--socket=${nowhere}`, `--nameservers=${dns.at}`);
    expect(stdout).toMatch(/\n\/etc\/hosts +localhost A +hosts +1 record +0 s +/);
    expect(stdout).toMatch(/\n127\.0\.0\.1 +yes /);
    expect(dns.queries).toEqual([]);
  });

  test("over TCP where an answer is too long for UDP, and over IPv6", async ({ dns }) => {
    const addresses = Array.from({ length: 200 }, (_, index) => `127.0.1.${index + 1}`);
    dns.set("many.test", { A: addresses });
    const [service] = await services("many.test", `--socket=${nowhere}`, `--nameservers=${dns.at}`);
    expect(service?.peers).toHaveLength(addresses.length);
    expect(messagesOf(service, "A")).toEqual([`${dns.at} many.test udp truncated`, `${dns.at} many.test tcp records`]);

    const six = await startDnsServer("::1");
    six.set("six.test", { AAAA: ["fd00::1"] });
    const [found] = await services("six.test", `--socket=${nowhere}`, `--nameservers=${six.at}`);
    await six.stop();
    expect(found?.peers).toMatchObject([{ endpoint: { address: "fd00::1" }, eligible: true }]);
  });

  test("with the ports and priorities of SRV records", async ({ dns }) => {
    dns.set("_http._tcp.web.test", {
      SRV: [
        { target: "a.test", port: 8001, priority: 1, weight: 1 },
        { target: "b.test", port: 8002, priority: 2, weight: 1 },
      ],
    });
    dns.set("a.test", { A: ["127.0.0.2"] });
    dns.set("b.test", { A: ["127.0.0.3"] });
    const [service] = await services("_http._tcp.web.test", `--socket=${nowhere}`, `--nameservers=${dns.at}`);
    expect(service?.peers).toMatchObject([
      { endpoint: { id: "127.0.0.2:8001" }, eligible: true },
      { endpoint: { id: "127.0.0.3:8002" }, eligible: false, why: "lower_priority" },
    ]);
  });

  test("and fails, with the reason, where no nameserver can be reached", async () => {
    const closed = `127.0.0.1:${await freePort()}`;
    const { status, stdout } = await explain("web.test", `--socket=${nowhere}`, `--nameservers=${closed}`);
    expect(status).toBe(1);
    expect(stdout).toContain("\nno nameserver can be reached\n");
    expect(stdout).toMatch(new RegExp(`\n${closed} +web\\.test A +udp +unreachable `));
  });
});
