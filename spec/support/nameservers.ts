import { spawn } from "node:child_process";
import { Resolver } from "node:dns/promises";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { until } from "./until.ts";
import { freePort } from "./weir.ts";

interface DnsRecord {
  /** Below the domain `test`. */
  readonly name: string;
  readonly type: "A" | "AAAA" | "SRV";
  /** As in a zone file: an address, or `PRIORITY WEIGHT PORT TARGET`. */
  readonly data: string;
}

interface Place {
  readonly directory: string;
  readonly address: string;
  readonly port: number;
}

/** How a server is told what to serve. */
interface Program {
  readonly command: (file: string) => readonly [string, ...string[]];
  /** Its configuration, and beside it what that includes. */
  readonly files: (records: readonly DnsRecord[], place: Place) => { readonly main: string; readonly records: string };
}

interface NameServer {
  /** `address:port`, as an option of Weir wants it. */
  readonly at: string;
  readonly stop: () => Promise<void>;
}

const TTL = 60;

function zoneLine({ name, type, data }: DnsRecord): string {
  return `${name}. ${TTL} IN ${type} ${type === "SRV" ? `${data}.` : data}`;
}

const programs = {
  dnsmasq: {
    command: (file) => ["dnsmasq", "--keep-in-foreground", `--conf-file=${file}`],
    files: (records, { directory, address, port }) => ({
      main: [
        `listen-address=${address}`,
        `port=${port}`,
        "bind-interfaces",
        "no-resolv",
        "no-hosts",
        "pid-file",
        "local=/test/",
        `local-ttl=${TTL}`,
        `addn-hosts=${join(directory, "records")}`,
        ...records.flatMap(({ name, type, data }) => {
          const [priority, weight, targetPort, target] = data.split(" ");
          return type === "SRV" ? [`srv-host=${[name, target, targetPort, priority, weight].join(",")}`] : [];
        }),
      ].join("\n"),
      records: records.flatMap(({ name, type, data }) => (type === "SRV" ? [] : [`${data} ${name}`])).join("\n"),
    }),
  },
  nsd: {
    command: (file) => ["nsd", "-d", "-c", file],
    files: (records, { directory, address, port }) => ({
      main: `
        server:
          ip-address: ${address}@${port}
          username: ""
          zonesdir: ""
          database: ""
          pidfile: "${join(directory, "pid")}"
          xfrdfile: "${join(directory, "xfrd")}"
          zonelistfile: "${join(directory, "zones")}"
        remote-control:
          control-enable: no
        zone:
          name: test
          zonefile: "${join(directory, "records")}"
      `,
      records: [
        `test. ${TTL} IN SOA ns.test. root.test. 1 2 3 4 5`,
        `test. ${TTL} IN NS ns.test.`,
        ...records.map(zoneLine),
      ].join("\n"),
    }),
  },
  unbound: {
    command: (file) => ["unbound", "-d", "-c", file],
    files: (records, { directory, address, port }) => ({
      main: `
        server:
          interface: ${address}@${port}
          username: ""
          chroot: ""
          directory: "${directory}"
          pidfile: ""
          use-syslog: no
          module-config: "iterator"
          do-not-query-localhost: no
          local-zone: "test." static
          include: "${join(directory, "records")}"
        remote-control:
          control-enable: no
      `,
      records: records.map((record) => `local-data: '${zoneLine(record)}'`).join("\n"),
    }),
  },
} satisfies Record<string, Program>;

type NameServerProgram = keyof typeof programs;

/** Starts a real nameserver that knows these records, and returns once it answers. */
async function startNameServer(program: NameServerProgram, records: readonly DnsRecord[]): Promise<NameServer> {
  const directory = await mkdtemp(join(tmpdir(), "weir-test-"));
  await chmod(directory, 0o755); // some give up root before they read
  const place = { directory, address: "127.0.0.1", port: await freePort() };
  const files = programs[program].files(records, place);
  await writeFile(join(directory, "records"), `${files.records}\n`);
  await writeFile(join(directory, "main"), `${files.main}\n`);

  const [command, ...options] = programs[program].command(join(directory, "main"));
  const child = spawn(command, options, { stdio: ["ignore", "pipe", "pipe"] });
  let log = "";
  child.stdout.on("data", (chunk: Buffer) => (log += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (log += chunk.toString()));
  child.once("error", (error) => (log += error.message));
  const end = new Promise((resolve) => child.once("close", resolve));
  const endWithUs = (): void => void child.kill("SIGTERM");
  process.once("exit", endWithUs);

  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    await end;
    process.off("exit", endWithUs);
    await rm(directory, { recursive: true, force: true });
  };
  const at = `${place.address}:${place.port}`;
  const resolver = new Resolver({ timeout: 200, tries: 1 });
  resolver.setServers([at]);
  const answers = async (): Promise<boolean> => {
    if (child.exitCode !== null || child.pid === undefined) throw new Error(`${program} ended`);
    return (await resolver.resolve4(records[0]?.name ?? "test").catch(() => [])).length > 0;
  };
  await until(`${program} answers`, answers).catch(async (error: unknown) => {
    await stop();
    throw new Error(`${String(error)}\n${log}`);
  });
  return { at, stop };
}

export { startNameServer };
export type { DnsRecord, NameServerProgram };
