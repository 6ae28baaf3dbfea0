import { readFileSync } from "node:fs";
import { parse } from "@cdktn/hcl2json";
import { describe, expect, test } from "vitest";
import { argumentsIn, expectAccepted } from "./fixtures/examples.ts";

const PATH = "examples/nomad/weir.nomad.hcl";

/** What may stand in each block, of what Nomad's job specification has: no Nomad is run, which is not to be had as a package. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  "": ["job"],
  job: ["datacenters", "type", "update", "group"],
  update: ["max_parallel", "stagger", "auto_revert"],
  group: ["network", "service", "restart", "task"],
  network: ["mode", "port"],
  port: ["static", "to"],
  service: ["name", "port", "check"],
  check: ["type", "port", "path", "interval", "timeout"],
  restart: ["attempts", "interval", "delay", "mode"],
  task: ["driver", "kill_signal", "kill_timeout", "shutdown_delay", "config", "template", "resources"],
  config: ["image", "args", "ports", "readonly_rootfs", "cap_drop", "mount"],
  mount: ["type", "target", "readonly", "tmpfs_options"],
  tmpfs_options: ["size"],
  template: ["destination", "data", "change_mode", "change_script"],
  change_script: ["command", "args", "timeout"],
  resources: ["cpu", "memory"],
};

/** Blocks that have a name of their own, as in `group "weir" { … }`. */
const NAMED = ["job", "group", "task", "port"];

type Block = Readonly<Record<string, unknown>>;

/** All blocks below one, each with its kind. */
function blocksIn(block: Block, kind = ""): { kind: string; block: Block }[] {
  const below = Object.entries(block).flatMap(([name, value]) => {
    const named = NAMED.includes(name) && typeof value === "object" ? Object.values(value as Block) : [value];
    const blocks = named.flat().filter((one): one is Block => typeof one === "object" && one !== null);
    return blocks.flatMap((one) => blocksIn(one, name));
  });
  return [{ kind, block }, ...below];
}

function unknownIn(job: Block): string[] {
  return blocksIn(job).flatMap(({ kind, block }) =>
    Object.keys(block).flatMap((name) => ((KNOWN[kind] ?? []).includes(name) ? [] : [`${kind}: ${name}`])),
  );
}

async function readJob(text = readFileSync(PATH, "utf8")): Promise<Block> {
  return (await parse("weir.nomad.hcl", text)) as Block;
}

function find(job: Block, kind: string): Block {
  const found = blocksIn(job).find((one) => one.kind === kind);
  if (found === undefined) throw new Error(`${PATH} has no ${kind}`);
  return found.block;
}

describe("examples/nomad", () => {
  test("has only blocks and arguments that Nomad knows", async () => {
    expect(unknownIn(await readJob())).toEqual([]);
    const misspelt = await readJob(readFileSync(PATH, "utf8").replace("kill_timeout ", "kill_time "));
    expect(unknownIn(misspelt)).toEqual(["task: kill_time"]);
    await expect(readJob("job {")).rejects.toThrow();
  });

  test("runs what weir check takes, at the port that is published", async () => {
    const job = await readJob();
    const { data, destination } = find(job, "template");
    const args = argumentsIn(String(data).replace(/\{\{.*?\}\}/g, "10.0.0.2"));
    expectAccepted({}, ...args);
    expect(find(job, "config")["args"]).toEqual([`@/${String(destination)}`]);
    const { http } = find(job, "network")["port"] as Record<string, [{ to: number }]>;
    expect(args.at(-1)).toMatch(new RegExp(`^${http?.[0].to ?? 0}:`));
    const [, seconds] = /--shutdown_timeout=(\d+)s/.exec(args.join(" ")) ?? [];
    expect(Number(seconds)).toBeLessThan(parseInt(String(find(job, "task")["kill_timeout"])));
  });
});
