import { BACKEND_IMAGE, Network, startContainer, WEIR_IMAGE, type Container } from "../../spec/support/docker.ts";
import type { Peer, Stage } from "./stage.ts";

/** With Docker: containers on a network of their own, and Weir asking Docker's DNS. */
async function openDockerStage(): Promise<Stage> {
  const network = await new Network().start();
  const peers = new Map<string, Peer>();
  const containers = new Map<string, Container>();
  const mark = (name: string, state: Peer["state"]): Container | undefined => {
    const peer = peers.get(name);
    if (peer !== undefined) peers.set(name, { ...peer, state });
    return containers.get(name);
  };
  const weir = await startContainer({
    image: WEIR_IMAGE,
    network,
    name: "weir",
    command: ["8000:web:8080"],
    ports: [8000],
  });
  return {
    description: "containers",
    url: weir.url(8000),
    peers: () => [...peers.values()],
    start: async (name) => {
      peers.set(name, { name, address: "", state: "starting" });
      const container = await startContainer({ image: BACKEND_IMAGE, network, name, aliases: ["web"] });
      containers.set(name, container);
      peers.set(name, { name, address: container.address(), state: "running" });
    },
    stop: async (name) => {
      await mark(name, "stopping")?.stop();
      mark(name, "stopped");
    },
    kill: async (name) => {
      await mark(name, "killed")?.remove();
    },
    close: async () => {
      await Promise.all([weir, ...containers.values()].map(({ remove }) => remove()));
      await network.stop();
    },
  };
}

export { openDockerStage };
