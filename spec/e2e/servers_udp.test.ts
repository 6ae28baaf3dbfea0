import { expect } from "vitest";
import type { Container } from "../support/docker.ts";
import { until } from "../support/until.ts";
import { describeServers, servers, test } from "./fixtures/servers.ts";

/** Docker's DNS, Weir's look at it every second, and time for a machine that is busy. */
const NOTICED = 2_000;

interface Explained {
  readonly services: readonly { readonly peers: readonly { readonly use: Use }[] }[];
}

interface Use {
  readonly attempts: number;
  readonly failures: number;
  readonly in_flight: number;
}

describeServers("real servers of UDP behind Weir", () => {
  test("DNS: both nameservers answer, over UDP and over TCP", async ({ server, client, weir }) => {
    for (const name of ["ns-1", "ns-2"]) await server(name, "dns", servers.dnsmasq(name));
    await weir("53:dns:53/udp", "53:dns:53/tcp");
    for (const transport of ["+notcp", "+tcp"]) {
      const script = "for i in $(seq 20); do dig @weir $0 +short who.test TXT || exit; done | sort -u";
      expect(await client.run(script, transport)).toBe('"ns-1"\n"ns-2"');
    }
  });

  test("DNS: dig loses no answer to a nameserver that is removed", async ({ server, client, clients, weir }) => {
    const first = await server("ns-1", "dns", servers.dnsmasq("ns-1"));
    await server("ns-2", "dns", servers.dnsmasq("ns-2"));
    await weir("53:dns:53/udp");
    const queries = clients(() => client.run("dig @weir +short +timeout=1 +tries=3 who.test TXT"), 10);
    const answered = (): Set<string> => new Set(queries.samples.map(({ peer }) => peer));
    await until("both serve", () => answered().has('"ns-1"') && answered().has('"ns-2"'));

    await first.remove();
    const removed = performance.now();
    await until("queries that were begun later are answered", () =>
      queries.samples.some(({ at }) => at > removed + NOTICED + 1_000),
    );
    const samples = await queries.stop();
    expect(samples.filter(({ error }) => error !== "")).toEqual([]);
    const isRepeated = ({ peer }: { peer: string }): boolean => !peer.startsWith('"ns-');
    expect(samples.filter((sample) => sample.at > removed + NOTICED && isRepeated(sample))).toEqual([]);
  });

  // It asks again from the same port.
  test("DNS: nor does the C library", async ({ server, client, clients, weir }) => {
    const first = await server("ns-1", "dns", servers.dnsmasq("ns-1"));
    await server("ns-2", "dns", servers.dnsmasq("ns-2"));
    const { address } = await weir("53:dns:53/udp");
    await client.run('echo "nameserver $0" >/etc/resolv.conf', address());
    const lookups = clients(() => client.run("getent ahostsv4 web.test"), 10);
    await until("names are found", () => lookups.samples.length > 10);

    await first.disconnect();
    const gone = performance.now();
    await until("names that were asked for later are found", () =>
      lookups.samples.some(({ at }) => at > gone + NOTICED),
    );
    expect((await lookups.stop()).filter(({ error }) => error !== "")).toEqual([]);
  });

  test("syslog: a sender that never pauses gets another receiver when its own is gone", async ({ server, weir }) => {
    const receivers = [
      await server("log-1", "log", servers.rsyslog),
      await server("log-2", "log", servers.rsyslog),
    ] as const;
    await weir("514:log:514/udp,udp_responses=none,drain_timeout=1s", "514:log:514/tcp,drain_timeout=1s");
    const lines = "while sleep 0.1; do echo a line; done | logger --udp --server weir --port 514";
    await server("sender", "sender", ["sh", "-c", lines]);
    const hasLines = ({ log }: Container): boolean => log().includes("a line");
    const own = await until("lines arrive", () => receivers.find(hasLines));
    await own.remove();
    await until("they arrive at the other", () => receivers.every(hasLines), 10_000);
  });

  test("syslog: lines arrive, and silence is nobody's failure", async ({ server, client, weir }) => {
    const receiver = await server("log-1", "log", servers.rsyslog);
    const oneWay = "514:log:514/udp,idle_timeout=500ms,udp_responses=none";
    const { exec } = await weir(oneWay, "515:log:514/udp,idle_timeout=500ms", "--workers=1");
    const ports = ["514", "515"];
    for (const port of ports) await client.run('logger --udp --server weir --port "$0" "to $0"', port);
    await until("they arrive", () => ports.every((port) => receiver.log().includes(`to ${port}`)));

    const explained = async (): Promise<Explained> =>
      JSON.parse((await exec(["weir", "explain", "log", "--json"])).output) as Explained;
    const uses = async (): Promise<Use[]> =>
      (await explained()).services.flatMap(({ peers }) => peers.map(({ use }) => use));
    await until("the sessions have ended", async () =>
      (await uses()).every(({ attempts, in_flight }) => attempts === 1 && in_flight === 0),
    );
    expect((await uses()).map(({ failures }) => failures)).toEqual([0, 1]);
  });
});
