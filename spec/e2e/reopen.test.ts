import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { describe, expect } from "vitest";
import { get } from "../support/http.ts";
import { until } from "../support/until.ts";
import { BIN, type Weir } from "../support/weir.ts";
import { accessLog } from "./fixtures/access_log.ts";
import { test } from "./fixtures/processes.ts";

interface Finished {
  readonly status: number;
  readonly stderr: string;
}

/** Runs `weir reopen` as another process of the same machine. */
function reopen({ socket }: Weir): Promise<Finished> {
  return new Promise((done) => {
    execFile(BIN, ["reopen", `--socket=${socket}`], { timeout: 60_000 }, (error, _, stderr) =>
      done({ status: error === null ? 0 : Number(error.code), stderr }),
    );
  });
}

function linesIn(file: string): string[] {
  return existsSync(file) ? readFileSync(file, "utf8").split("\n").slice(0, -1) : [];
}

describe("weir reopen", () => {
  test("loses no line under load, and ends when nobody writes to the renamed file any more", async ({
    dns,
    port,
    backend,
    weir,
    load,
  }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const log = accessLog();
    const running = await weir({ services: [`web.test:${port}`], options: [log.option, "--workers=3"] });
    const [url = ""] = running.urls;
    const traffic = await load({ url: `${url}/loaded`, rate: 300 });
    const files: string[] = [];
    for (let turn = 1; turn <= 5; turn += 1) {
      const had = linesIn(log.file).length;
      await until("it is written to", () => linesIn(log.file).length > had + 20);
      const renamed = `${log.file}.${turn}`;
      renameSync(log.file, renamed);
      expect(await reopen(running)).toEqual({ status: 0, stderr: `weir: reopened: ${log.file}\n` });
      const size = statSync(renamed).size;
      await get(`${url}/after`);
      await until("the new file has the next", () => linesIn(log.file).some((line) => line.includes("/after")));
      expect(statSync(renamed).size).toBe(size);
      files.push(renamed);
    }
    const { failed, samples } = await traffic.stop();
    files.push(log.file);
    expect(failed).toEqual([]);
    const logged = (): number => files.flatMap(linesIn).filter((line) => line.includes("/loaded")).length;
    await until("all are logged", () => logged() >= samples.length);
    expect(logged()).toBe(samples.length);
  });

  test("by SIGUSR1 is the same", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const log = accessLog();
    const running = await weir({ services: [`web.test:${port}`], options: [log.option] });
    renameSync(log.file, `${log.file}.1`);
    running.signal("SIGUSR1");
    await until("it is there again", () => existsSync(log.file));
    await until("lines go there", async () => {
      await get(running.urls[0] ?? "");
      return linesIn(log.file).length > 0;
    });
  });

  test("says what it could not do, and what there is none of", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const log = accessLog();
    const running = await weir({ services: [`web.test:${port}`], options: [log.option] });
    renameSync(log.file, `${log.file}.1`);
    // Nobody can open a folder for writing, not even root.
    mkdirSync(log.file);
    const { status, stderr } = await reopen(running);
    expect(status).toBe(1);
    expect(stderr).toBe(`weir: nginx has not opened ${log.file} anew within 5 s; its log says why\n`);
    expect((await get(running.urls[0] ?? "")).status).toBe(200);
    expect(linesIn(`${log.file}.1`).length).toBe(1);
    const silent = await weir({ services: [`web.test:${port}`] });
    const told = "weir: access_log is off; nginx was told to reopen the files of your own lines\n";
    expect(await reopen(silent)).toEqual({ status: 0, stderr: told });
    await silent.stop();
    const nobody = `weir: could not connect to ${silent.socket}.reopen: No such file or directory\n`;
    expect(await reopen(silent)).toEqual({ status: 1, stderr: nobody });
  });
});
