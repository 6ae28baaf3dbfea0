// Each configuration of the migration guide: the one before by its own program's check, the one after by weir check.
import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { WEIR_IMAGE } from "../support/docker.ts";
import { BIN } from "../support/weir.ts";
import { argumentsIn } from "./fixtures/examples.ts";
import { composeProgram } from "./fixtures/orchestration.ts";

const FOLDER = "examples/migration";

/** The nginx that resolves names of upstreams anew, as one number. */
const RESOLVES = 1_027_003;

function run(program: string, args: readonly string[], input = ""): SpawnSyncReturns<string> {
  return spawnSync(program, args, { encoding: "utf8", input });
}

/** What was said, if it was said in vain. */
function failureOf({ status, stderr, stdout }: SpawnSyncReturns<string>): string {
  return status === 0 ? "" : `status ${status ?? "unknown"}: ${stdout}${stderr}`;
}

/** Runs a line of shell in a container of Weir's image, which has another nginx than this machine. */
function inImage(line: string, input = ""): SpawnSyncReturns<string> {
  return run("docker", ["run", "--rm", "--interactive", "--user=0", "--entrypoint=sh", WEIR_IMAGE, "-c", line], input);
}

function versionIn(build: string): number {
  const [major = 0, minor = 0, patch = 0] = (/\/(\d+)\.(\d+)\.(\d+)/.exec(build) ?? []).slice(1).map(Number);
  return major * 1_000_000 + minor * 1000 + patch;
}

describe("after", () => {
  for (const from of readdirSync(FOLDER)) {
    test(`weir check takes what was said to ${from}`, () => {
      const { status, stderr } = run(BIN, ["check", `@${FOLDER}/${from}/after.args`]);
      // The certificates of the example are nowhere.
      const said = stderr.split("\n").filter((line) => !line.includes("tls: could not read /certs/"));
      expect({ status, said }).toEqual({ status: 0, said: [""] });
    });
  }
});

describe("before", () => {
  test("HAProxy takes its own", () => {
    expect(failureOf(run("haproxy", ["-c", "-q", "-f", `${FOLDER}/haproxy/before.cfg`]))).toBe("");
  });

  test("nginx takes its own, from 1.27.3 on", ({ skip }) => {
    const find = 'nginx=$(command -v openresty || echo /usr/sbin/nginx); "$nginx"';
    const build = inImage(`${find} -v 2>&1`).stdout;
    skip(
      versionIn(build) < RESOLVES,
      `${WEIR_IMAGE} has ${build.trim() || "no nginx that runs"}: "resolve" is not there`,
    );
    const text = readFileSync(`${FOLDER}/nginx/before.conf`, "utf8");
    expect(failureOf(inImage(`cat >/tmp/before.conf; ${find} -t -c /tmp/before.conf`, text))).toBe("");
  });

  test("Compose takes Traefik's labels", () => {
    const [program, ...first] = composeProgram();
    const args = [...first, "--file", `${FOLDER}/traefik/before.yaml`, "config", "--quiet"];
    expect(failureOf(run(program, args))).toBe("");
  });

  test("the predecessor's arguments are Weir's", () => {
    const [, args = ""] = readFileSync(`${FOLDER}/docker-nginx-dns/before.sh`, "utf8").split(
      "inercia/docker-nginx-dns ",
    );
    expect(argumentsIn(readFileSync(`${FOLDER}/docker-nginx-dns/after.args`, "utf8"))).toEqual(args.trim().split(" "));
  });
});
