import { describe, expect, test } from "vitest";
import { expectAccepted } from "./fixtures/examples.ts";
import { argumentsOf, find, manifestsOf, problemsOf, type Manifest } from "./fixtures/manifests.ts";

const PATH = "examples/kubernetes/weir.yaml";

interface Container {
  readonly args: readonly string[];
  readonly ports: readonly { containerPort: number }[];
  readonly lifecycle: { preStop: { exec: { command: readonly string[] } } };
}

interface PodSpec {
  readonly containers: readonly [Container];
  readonly terminationGracePeriodSeconds: number;
}

function podOf(manifests: readonly Manifest[]): PodSpec {
  return (find(manifests, "Deployment")["spec"] as { template: { spec: PodSpec } }).template.spec;
}

describe("examples/kubernetes", () => {
  test("has only fields and values that the API takes", async () => {
    expect(await problemsOf(manifestsOf(PATH))).toEqual([]);
  });

  test("a field that does not exist, or a value of another kind, would be seen", async () => {
    const misspelt = JSON.parse(
      JSON.stringify(manifestsOf(PATH))
        .replace("readOnlyRootFilesystem", "readOnlyRootFileSystem")
        .replace('"maxSkew":1', '"maxSkew":"one"')
        .replace("512Mi", "512 megabytes"),
    ) as Manifest[];
    const problems = (await problemsOf(misspelt)).join("\n");
    for (const part of ["readOnlyRootFileSystem", "maxSkew", "limits/memory"]) expect(problems).toContain(part);
  });

  test("runs what weir check takes, on the port that the Service leads to", () => {
    const manifests = manifestsOf(PATH);
    const args = argumentsOf(manifests);
    expectAccepted({}, ...args);
    const [container] = podOf(manifests).containers;
    expect(container.args).toEqual(["@/etc/weir/weir.args"]);
    expect(args.at(-1)).toMatch(new RegExp(`^${container.ports[0]?.containerPort ?? 0}:`));
  });

  test("gives requests the time that Weir lets them have", () => {
    const manifests = manifestsOf(PATH);
    const { containers, terminationGracePeriodSeconds } = podOf(manifests);
    const before = Number(containers[0].lifecycle.preStop.exec.command[1]);
    const [, seconds] = /--shutdown_timeout=(\d+)s/.exec(argumentsOf(manifests).join(" ")) ?? [];
    expect(before + Number(seconds)).toBeLessThan(terminationGracePeriodSeconds);
  });
});
