import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDnsServer } from "../spec/support/dns_server.ts";
import { freePort } from "../spec/support/weir.ts";
import { instructionsPerRequest } from "./instructions.ts";
import { serve } from "./processes.ts";
import { haproxy, PEERS, rendered, SERVICE, startablePeers, staticUpstream, weir } from "./proxies.ts";

const only = process.argv.slice(2);
const directory = mkdtempSync(join(tmpdir(), "weir-bench-"));
const place = async (name: string) => ({ directory: join(directory, name), port: await freePort() });
const dns = await startDnsServer();
dns.set(SERVICE, { A: PEERS, ttl: 1 });
const peerPlace = await place("peers");
const peers = await serve(startablePeers(peerPlace).command, PEERS[0], peerPlace.port);
const weirPlace = await place("weir");
const conf = await rendered(weirPlace, peerPlace.port, dns.at);
const staticPlace = { ...weirPlace, directory: join(directory, "static") };
const proxies = [
  staticUpstream(staticPlace, peerPlace.port, conf),
  weir(weirPlace, conf),
  haproxy(await place("haproxy"), peerPlace.port),
];
for (const proxy of proxies) {
  if (only.length > 0 && !only.some((name) => proxy.directory.endsWith(name))) continue;
  console.log(proxy.name, await instructionsPerRequest(proxy));
}
await peers.stop();
await dns.stop();
console.log(directory);
