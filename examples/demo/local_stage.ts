import { setTimeout as delay } from "node:timers/promises";
import { startBackend, type Backend } from "../../spec/support/backend.ts";
import { startDnsServer } from "../../spec/support/dns_server.ts";
import { freePort, startWeir } from "../../spec/support/weir.ts";
import type { Peer, Stage } from "./stage.ts";

/** What Docker's DNS takes to notice that a container was killed, in milliseconds. */
const DNS_LAG = 100;

/** Without Docker: backends on 127.0.0.11 and up, the tests' DNS server, and Weir on this machine's nginx. */
async function openLocalStage(): Promise<Stage> {
  const port = await freePort();
  const dns = await startDnsServer();
  const peers = new Map<string, Peer>();
  const backends = new Map<string, Backend>();
  const publish = (): void => dns.set("web.test", { A: [...backends.values()].map(({ address }) => address) });
  const mark = (name: string, state: Peer["state"]): Backend | undefined => {
    const peer = peers.get(name);
    if (peer !== undefined) peers.set(name, { ...peer, state });
    return backends.get(name);
  };
  const forget = (name: string): void => {
    backends.delete(name);
    publish();
  };
  publish();
  const weir = await startWeir({ services: [`web.test:${port}`], options: [`--nameservers=${dns.at}`], unready: true });
  return {
    description: "processes on this machine",
    url: weir.urls[0] ?? "",
    peers: () => [...peers.values()],
    start: async (name) => {
      const address = peers.get(name)?.address ?? `127.0.0.${11 + peers.size}`;
      peers.set(name, { name, address, state: "starting" });
      backends.set(name, await startBackend(name, address, port));
      peers.set(name, { name, address, state: "running" });
      publish();
    },
    stop: async (name) => {
      await mark(name, "stopping")?.drain();
      mark(name, "stopped");
      forget(name);
    },
    kill: async (name) => {
      await mark(name, "killed")?.kill();
      await delay(DNS_LAG);
      forget(name);
    },
    close: async () => {
      await weir.stop();
      await Promise.all([...backends.values()].map(({ kill }) => kill()));
      await dns.stop();
    },
  };
}

export { openLocalStage };
