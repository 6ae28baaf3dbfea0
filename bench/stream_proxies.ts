import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inCallgrind } from "./callgrind.ts";
import { run } from "./processes.ts";
import { PEERS, SERVICE, staticUpstream, weir, type Place, type Proxy } from "./proxies.ts";

function placeFor(folder: string, name: string, port: number): Place {
  const directory = join(folder, name);
  mkdirSync(directory, { recursive: true });
  return { directory, port, within: inCallgrind(folder) };
}

/** The same work for HAProxy: it too keeps idle connections alive, for as long. */
function haproxy(place: Place, peerPort: number): Proxy {
  const file = join(place.directory, "haproxy.cfg");
  const servers = PEERS.map((address, index) => `  server peer${index} ${address}:${peerPort}`).join("\n");
  writeFileSync(
    file,
    `
global
  nbthread 1
  maxconn 1024
defaults
  mode tcp
  timeout connect 5s
  timeout client 10m
  timeout server 10m
  option clitcpka
  option srvtcpka
frontend front
  bind 127.0.0.1:${place.port}
  default_backend peers
backend peers
  balance roundrobin
${servers}
`,
  );
  return { name: "HAProxy", ...place, command: ["haproxy", "-db", "-f", file] };
}

/** Three proxies of TCP that do the same work on one port, one at a time: nginx's static upstream, Weir and HAProxy. */
async function streamProxies(
  folder: string,
  port: number,
  peerPort: number,
  nameserver: string,
): Promise<readonly [Proxy, Proxy, Proxy]> {
  const place = placeFor(folder, "weir-tcp", port);
  const options = [`--nameservers=${nameserver}`, `--socket=${place.directory}/weir.sock`];
  const mapping = `127.0.0.1:${port}:${SERVICE}:${peerPort}/tcp`;
  const conf = await run([...(place.within ?? []), "weir", "render", mapping, ...options]);
  return [
    staticUpstream(placeFor(folder, "static-tcp", port), peerPort, conf),
    weir(place, conf),
    haproxy(placeFor(folder, "haproxy-tcp", port), peerPort),
  ];
}

export { streamProxies };
