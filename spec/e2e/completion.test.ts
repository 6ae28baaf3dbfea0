import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type } from "../support/terminal.ts";
import { BIN } from "../support/weir.ts";

let folder = "";

/** Where the completion for a shell is. */
const fileOf = (shell: string): string => join(folder, `completion.${shell}`);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "weir-test-"));
  for (const shell of ["bash", "zsh", "fish"]) {
    const { status, stdout, stderr } = spawnSync(BIN, ["completion", shell], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    writeFileSync(fileOf(shell), stdout);
  }
  for (const name of ["weir.args", "site.crt", "site.key"]) writeFileSync(join(folder, name), "");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is typed, with a tab at its end, and what it becomes: one argument each. `FOLDER` stands for one of the test. */
const lines: readonly (readonly [string, readonly string[]])[] = [
  ["weir rend", ["render"]],
  ["weir completion f", ["completion", "fish"]],
  ["weir --polic", ["--policy="]],
  ["weir --policy=rou", ["--policy=round_robin"]],
  ["weir --log_level n", ["--log_level", "notice"]],
  ["weir check --keepalive_", ["check", "--keepalive_timeout="]],
  ["weir health --rea", ["health", "--ready"]],
  ["weir explain --js", ["explain", "--json"]],
  ["weir explain web --nameserver_", ["explain", "web", "--nameserver_timeout="]],
  ["weir 80:web:8080,pol", ["80:web:8080,policy="]],
  ["weir 80:web:8080,policy=rou", ["80:web:8080,policy=round_robin"]],
  ["weir check 80:web:8080,retries=1,check=d", ["check", "80:web:8080,retries=1,check=dns"]],
  ["weir @FOLDER/weir.a", ["@FOLDER/weir.args"]],
  ["weir --access_log=FOLDER/weir.a", ["--access_log=FOLDER/weir.args"]],
  ["weir 443:web:80,tls=FOLDER/site.c", ["443:web:80,tls=FOLDER/site.crt"]],
  ["weir 443:web:80,tls=FOLDER/site.crt:FOLDER/site.k", ["443:web:80,tls=FOLDER/site.crt:FOLDER/site.key"]],
  ["weir reload --polic", ["reload", "--polic"]],
  ["weir 80:web:8080,worker", ["80:web:8080,worker"]],
];

const filled = (text: string): string => text.replaceAll("FOLDER", folder);

for (const shell of ["bash", "zsh"] as const) {
  describe(`in ${shell}, a tab completes`, () => {
    for (const [line, args] of lines) {
      test.concurrent(line, async () => {
        const typed = await type(shell, fileOf(shell), `${filled(line)}\t`);
        expect(typed.args).toEqual(args.map(filled));
      });
    }
  });
}

describe("a tab shows", () => {
  test("in zsh, what commands and options are for", async () => {
    const { screen } = await type("zsh", fileOf("zsh"), "weir \t\u0015weir --re\t");
    expect(screen).toMatch(/reload +-- have the one that runs read its arguments and files anew/);
    expect(screen).toMatch(/--refresh +-- The longest time between two looks at DNS/);
  });

  test("in bash, all that may follow", async () => {
    const { screen } = await type("bash", fileOf("bash"), "weir 80:web:8080,check_\t\t");
    for (const name of ["check_body=", "check_fall=", "check_interval="]) expect(screen).toContain(name);
  });
});

describe("in fish", () => {
  /** What fish offers for a line: each with what is said about it. */
  const offered = (line: string): string[] => {
    const program = `source ${fileOf("fish")}; complete --do-complete ${JSON.stringify(filled(line))}`;
    const { stdout, stderr } = spawnSync("fish", ["--no-config", "-c", program], {
      encoding: "utf8",
      env: { ...process.env, HOME: folder },
    });
    expect(stderr).toBe("");
    return stdout.split("\n").slice(0, -1);
  };

  /** fish adds the equals sign to an option itself. */
  const inFish = (arg: string): string => arg.replace(/^(--[^=]*)=$/, "$1");

  for (const [line, args] of lines.slice(0, -2)) {
    test(`a tab completes ${line}`, () => {
      const words = offered(line).map((one) => one.split("\t")[0]);
      expect(words).toContain(inFish(filled(args.at(-1) ?? "")));
    });
  }

  test("nothing is offered that makes no difference", () => {
    expect(offered("weir reload --polic")).toEqual([]);
    expect(offered("weir 80:web:8080,").filter((one) => one.includes(",worker"))).toEqual([]);
  });

  test("what is offered is described", () => {
    expect(offered("weir relo")).toEqual(["reload\thave the one that runs read its arguments and files anew"]);
    expect(offered("weir 80:web:8080,hold_")).toEqual([
      "80:web:8080,hold_empty=\tHow long the peers are kept after DNS says that there are none",
    ]);
  });
});
