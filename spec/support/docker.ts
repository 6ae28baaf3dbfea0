import { randomUUID } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import {
  GenericContainer,
  getContainerRuntimeClient,
  ImageName,
  Network as AnyNetwork,
  Wait,
  type StartedNetwork,
} from "testcontainers";
import type { StartedTestContainer } from "testcontainers";
import { RUN_NAME } from "./run_name.ts";

interface Container {
  readonly name: string;
  /** Its address on the network of the test. */
  readonly address: () => string;
  readonly log: () => string;
  /** `http://HOST:PORT` of one of its exposed ports. */
  readonly url: (port: number) => string;
  readonly exec: (command: readonly string[]) => Promise<{ exitCode: number; output: string }>;
  readonly signal: (signal: NodeJS.Signals) => Promise<void>;
  /** As `docker stop`: it has ten seconds to finish, then is removed. */
  readonly stop: () => Promise<void>;
  /** As `docker rm --force`. */
  readonly remove: () => Promise<void>;
  /** As `docker restart`, or as `docker stop` and `docker start` with so many milliseconds between them. */
  readonly restart: (away?: number) => Promise<void>;
  /** As `docker network disconnect` and `connect`: with the lowest free address, in DNS under these aliases. */
  readonly disconnect: () => Promise<void>;
  readonly connect: (...aliases: string[]) => Promise<void>;
  readonly health: () => Promise<string | undefined>;
}

function uniqueName(what: string): string {
  return `${RUN_NAME}-${what}-${randomUUID().slice(0, 8)}`;
}

class Network extends AnyNetwork {
  constructor() {
    super({ nextUuid: () => uniqueName("network") });
  }
}

class ConfigurableContainer extends GenericContainer {
  /** As `docker run --read-only`. */
  withReadonlyRoot(): this {
    this.hostConfig.ReadonlyRootfs = true;
    return this;
  }

  /** As `docker run --dns`: who is asked for names that the engine does not know. */
  withNameserver(address: string): this {
    this.hostConfig.Dns = [address];
    return this;
  }
}

interface ContainerOptions {
  readonly image: string;
  readonly network: StartedNetwork;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Ports to reach from here; with one, the start returns when they are listened on. */
  readonly ports?: readonly number[];
  readonly configure?: (container: ConfigurableContainer) => void;
}

const BACKEND_IMAGE = "weir-test-backend";
const WEIR_IMAGE = process.env["WEIR_IMAGE"] ?? "weir:test";

/** Why there is no engine, or undefined when one answers and has the images. */
async function whyNoEngine(): Promise<string | undefined> {
  try {
    const { image } = await getContainerRuntimeClient();
    for (const name of [BACKEND_IMAGE, WEIR_IMAGE]) {
      if (!(await image.exists(ImageName.fromString(name)))) return `the image ${name} is not there`;
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function startContainer(options: ContainerOptions): Promise<Container> {
  const { name, network, ports = [] } = options;
  const container = new ConfigurableContainer(options.image)
    .withName(uniqueName(name))
    .withNetwork(network)
    .withNetworkAliases(...(options.aliases ?? []))
    .withEnvironment(options.environment ?? {})
    .withHostname(name);
  if (options.command !== undefined) container.withCommand([...options.command]);
  if (ports.length > 0) container.withExposedPorts(...ports).withWaitStrategy(Wait.forListeningPorts());
  let log = "";
  container.withLogConsumer((stream) => stream.on("data", (chunk: Buffer) => (log += chunk.toString())));
  options.configure?.(container);
  const started: StartedTestContainer = await container.start();
  const client = await getContainerRuntimeClient();
  const handle = client.container.getById(started.getId());
  const link = client.network.getById(network.getId());
  let gone = false;
  const remove = async (timeout: number): Promise<void> => {
    if (gone) return;
    gone = true;
    if (timeout > 0) await handle.stop({ t: timeout });
    await handle.remove({ force: true, v: true });
  };
  return {
    name,
    address: () => started.getIpAddress(network.getName()),
    log: () => log,
    url: (port) => `http://${started.getHost()}:${started.getMappedPort(port)}`,
    exec: async (command) => {
      const { exitCode, output } = await started.exec([...command]);
      return { exitCode, output };
    },
    signal: async (signal) => {
      await handle.kill({ signal });
    },
    stop: () => remove(10),
    remove: () => remove(0),
    restart: async (away = 0) => {
      await handle.stop({ t: 10 });
      await delay(away);
      await handle.start();
    },
    disconnect: async () => {
      await link.disconnect({ Container: started.getId() });
    },
    connect: async (...aliases) => {
      await link.connect({ Container: started.getId(), EndpointConfig: { Aliases: aliases } });
    },
    health: async () => (await handle.inspect()).State.Health?.Status,
  };
}

export { BACKEND_IMAGE, Network, startContainer, uniqueName, WEIR_IMAGE, whyNoEngine };
export type { Container, ContainerOptions, StartedNetwork };
