import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { BIN, freePort } from "../support/weir.ts";

const hostile = {
  "a block that closes nginx's": "80:a;b{}:80",
  "a newline": "80:web\nserver { listen 81; }:80",
  "a carriage return": "80:web\r:80",
  "a quote": '80:web";}:80',
  "a variable": "80:$host:80",
  "an escape sequence": "80:\u001b[2Jweb:80",
  "100 kB": `80:${"a".repeat(100_000)}:80`,
  "a port out of range": "65536:web:80",
  "no name": "80::80",
  "an option value that would close a string": '80:web:80,host=a"; return 200 "',
  "an option that does not exist": "80:web:80,polcy=random",
};

describe("a hostile mapping is refused", () => {
  for (const [what, mapping] of Object.entries(hostile)) {
    for (const command of [[], ["render"], ["check"]]) {
      test(`${what}, weir ${command.join("")}`.trimEnd(), () => {
        const { status, stdout, stderr } = spawnSync(BIN, [...command, mapping], { encoding: "utf8", timeout: 10_000 });
        expect(status).toBe(2);
        expect(stdout).toBe("");
        expect(stderr.trimEnd().split("\n")).toHaveLength(1);
        expect(stderr.length).toBeLessThan(1_000);
        expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
      });
    }
  }

  test("and one that is not, is rendered", () => {
    const { status, stdout, stderr } = spawnSync(BIN, ["render", "80:web:80"], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("balancer_by_lua");
  });

  test("in the environment too", () => {
    const { status, stdout, stderr } = spawnSync(BIN, ["render"], {
      encoding: "utf8",
      env: { PATH: process.env["PATH"], WEIR_SERVICES: "80:a;b{}:80" },
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});

describe("a port that somebody else listens on", () => {
  test("is said in one line, with what to do", async ({ onTestFinished }) => {
    const port = await freePort();
    const other = createServer().listen(port, "127.0.0.1");
    onTestFinished(() => void other.close());
    await once(other, "listening");
    const folder = mkdtempSync(join(tmpdir(), "weir-test-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const args = [`127.0.0.1:${port}:web:80`, `--socket=${folder}/run/weir.sock`];
    const { status, stdout, stderr } = spawnSync(BIN, args, { encoding: "utf8", timeout: 10_000 });
    const what = `could not listen on 127.0.0.1:${port}: Address already in use`;
    const line = `weir: ${what}; end what listens there, or map another port\n`;
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: "", stderr: line });
  });
});

describe("weir check", () => {
  test("refuses a variable that nginx does not have, in nginx's words", () => {
    const { status, stdout, stderr } = spawnSync(BIN, ["check", "80:web:80,policy=hash,hash=$nosuch"], {
      encoding: "utf8",
    });
    const line = 'weir: nginx: [emerg] unknown "nosuch" variable\n';
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: "", stderr: line });
  });
});

describe("worker processes", () => {
  test("are as many as the processors that the process may use", () => {
    const { status, stdout } = spawnSync("taskset", ["-c", "0", BIN, "render", "80:web:80"], { encoding: "utf8" });
    expect(status).toBe(0);
    expect(stdout).toContain("worker_processes 1;");
  });
});
