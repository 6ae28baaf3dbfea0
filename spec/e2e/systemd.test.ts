import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { BIN } from "../support/weir.ts";
import { argumentsIn, expectAccepted } from "./fixtures/examples.ts";

const UNIT = "examples/systemd/weir.service";
const ARGUMENTS = "examples/systemd/weir.args";

/** The most that `systemd-analyze security` may count against the unit: 100 is a service without any protection. */
const EXPOSURE = 20;

function analyze(...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync("systemd-analyze", args, { encoding: "utf8" });
  return { status, output: stdout + stderr };
}

/** The unit on a machine where Weir is installed, which is this one, with changes. */
function unit(change: (text: string) => string = (text) => text): string {
  const directory = mkdtempSync(join(tmpdir(), "weir-test-"));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const path = join(directory, "weir.service");
  writeFileSync(path, change(readFileSync(UNIT, "utf8").replaceAll("/usr/local/bin/weir", BIN)));
  return path;
}

function valuesOf(directive: string): string[] {
  return [...readFileSync(UNIT, "utf8").matchAll(new RegExp(`^${directive}=(.*)$`, "gm"))].map(
    ([, value = ""]) => value,
  );
}

describe("examples/systemd", () => {
  test("systemd knows every word of the unit", () => {
    expect(analyze("verify", unit())).toEqual({ status: 0, output: "" });
    const misspelt = unit((text) => text.replace("ProtectClock=", "ProtectClocks="));
    expect(analyze("verify", misspelt).output).toContain("ProtectClocks");
  });

  test("the unit exposes the machine to little", () => {
    const security = (path: string) =>
      analyze("security", "--offline=yes", `--threshold=${EXPOSURE}`, "--no-pager", path);
    expect(security(unit()).status).toBe(0);
    expect(security(unit((text) => text.replace(/^(SystemCall|Protect|DynamicUser).*$/gm, ""))).status).toBe(1);
  });

  test("weir check takes what the unit runs, and it ends before systemd loses patience", () => {
    expect(valuesOf("ExecStart")).toEqual([
      `/usr/local/bin/weir @/etc/${ARGUMENTS.replace("examples/systemd", "weir")}`,
    ]);
    expectAccepted({}, `@${ARGUMENTS}`);
    const [, socket = ""] =
      valuesOf("Environment")
        .join(" ")
        .match(/WEIR_SOCKET=(\S+)/) ?? [];
    expect(socket).toBe(`/run/${valuesOf("RuntimeDirectory").join("")}/weir.sock`);
    const [, seconds] = /--shutdown_timeout=(\d+)s/.exec(argumentsIn(readFileSync(ARGUMENTS, "utf8")).join(" ")) ?? [];
    expect(Number(seconds)).toBeLessThan(parseInt(valuesOf("TimeoutStopSec").join("")));
  });
});
