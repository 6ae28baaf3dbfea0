import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDnsServer } from "../spec/support/dns_server.ts";
import { instructionsPerRequest } from "./instructions.ts";
import { serve } from "./processes.ts";
import { haproxy, PEER_PORT, PEERS, peersServer, staticUpstream, weir } from "./proxies.ts";

const only = process.argv.slice(2);
const directory = mkdtempSync(join(tmpdir(), "weir-bench-"));
const dns = await startDnsServer();
dns.set("web.test", { A: PEERS, ttl: 1 });
const peers = await serve(peersServer(join(directory, "peers")).command, PEERS[0], PEER_PORT);
const proxies = [
  staticUpstream(join(directory, "static"), 18081),
  weir(join(directory, "weir"), 18082, Number(dns.at.split(":")[1])),
  haproxy(join(directory, "haproxy"), 18083),
];
for (const proxy of proxies) {
  if (only.length > 0 && !only.some((name) => proxy.directory.endsWith(name))) continue;
  console.log(proxy.name, await instructionsPerRequest(proxy));
}
await peers.stop();
await dns.stop();
console.log(directory);
