import { WEIR_IMAGE, type ContainerOptions } from "../spec/support/docker.ts";
import { run } from "./processes.ts";

/** A proxy in a container, with two workers, that serves on port 80 what `web` on port 8080 answers. */
interface Contestant extends Pick<ContainerOptions, "image" | "command"> {
  /** As the table shows it. */
  readonly name: string;
}

const RIVALS_IMAGE = "weir-bench-rivals";

function weir(policy: string): Contestant {
  return {
    name: `Weir \`${policy}\``,
    image: WEIR_IMAGE,
    command: ["80:web:8080", `--policy=${policy}`, "--workers=2"],
  };
}

/** Weir with two policies, nginx's static upstream, and HAProxy that asks DNS. */
const CONTESTANTS: readonly Contestant[] = [
  weir("peak_ewma"),
  weir("round_robin"),
  { name: "nginx", image: RIVALS_IMAGE, command: ["nginx", "-c", "/etc/rivals/nginx.conf"] },
  { name: "HAProxy", image: RIVALS_IMAGE, command: ["haproxy", "-db", "-f", "/etc/rivals/haproxy.cfg"] },
];

/** Makes the image of those that are not Weir, which nothing else needs. */
async function buildRivals(): Promise<void> {
  const proxies = ["http_proxy", "https_proxy", "no_proxy"].flatMap((name) => ["--build-arg", name]);
  await run(["docker", "build", "--quiet", "--tag", RIVALS_IMAGE, ...proxies, "bench/rivals"]);
}

export { buildRivals, CONTESTANTS, type Contestant };
