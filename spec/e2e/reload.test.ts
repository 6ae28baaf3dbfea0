import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished } from "vitest";
import { get } from "../support/http.ts";
import { tally } from "../support/load.ts";
import { until } from "../support/until.ts";
import { BIN, freePort, type Weir } from "../support/weir.ts";
import { test } from "./fixtures/processes.ts";

interface Finished {
  readonly status: number;
  readonly stderr: string;
}

/** Runs `weir reload` as another process of the same machine. */
function reload({ socket }: Weir): Promise<Finished> {
  return new Promise((done) => {
    execFile(BIN, ["reload", `--socket=${socket}`], { timeout: 60_000 }, (error, _, stderr) =>
      done({ status: error === null ? 0 : Number(error.code), stderr }),
    );
  });
}

/** A file of arguments that goes with the test; `write` says what is in it from now on. */
async function argumentsFile(): Promise<{ path: string; write: (...lines: string[]) => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "weir-args-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, "weir.args");
  return { path, write: (...lines) => writeFile(path, lines.join("\n")) };
}

/** Whether anybody accepts connections there. */
function isOpen(port: number): Promise<boolean> {
  return get(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
}

function confOf({ socket }: Weir): Promise<string> {
  return readFile(join(dirname(socket), "nginx.conf"), "utf8");
}

describe("a reload", () => {
  test("loses nothing, ten times under load while mappings change", async ({ dns, port, backend, weir, load }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const [first, second] = [await freePort(), await freePort()];
    const file = await argumentsFile();
    const mapping = `127.0.0.1:${first}:web.test:${port}`;
    await file.write(mapping);
    const running = await weir({ services: [], options: [`@${file.path}`] });
    const traffic = await load({ url: `http://127.0.0.1:${first}/`, rate: 200 });
    await until("it serves", () => traffic.samples.length > 10);
    for (let turn = 0; turn < 10; turn += 1) {
      const isMapped = turn % 2 === 0;
      const changing = isMapped ? [`127.0.0.1:${second}:web.test:${port}`] : [];
      await file.write(`# turn ${turn}`, `${mapping},hold=${turn + 1}s`, ...changing);
      const mappings = isMapped ? "2 mappings, 2 services" : "1 mapping, 1 service";
      expect(await reload(running)).toEqual({ status: 0, stderr: `weir: reloaded: ${mappings}\n` });
      expect(await isOpen(second)).toBe(isMapped);
    }
    const { failed, samples } = await traffic.stop();
    expect(tally(failed)).toEqual({});
    expect(samples.length).toBeGreaterThan(200);
  });

  test("of what is wrong changes nothing, and says what it is", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const [first, taken] = [await freePort(), await freePort()];
    const other = createServer().listen(taken, "127.0.0.1");
    onTestFinished(() => void other.close());
    const file = await argumentsFile();
    const mapping = `127.0.0.1:${first}:web.test:${port}`;
    await file.write(mapping);
    const running = await weir({ services: [], options: [`@${file.path}`] });
    const [workers, conf] = [running.workers(), await confOf(running)];
    const wrong: { lines: string[]; status: number; says: string }[] = [
      {
        lines: [mapping, "80:web.test:80,polcy=random"],
        status: 2,
        says: `${file.path}, line 2, character 16: there is no option "polcy"; did you mean policy?`,
      },
      {
        lines: [],
        status: 2,
        says: `${file.path}: there is no argument in it; write one a line, such as 80:webserver:8080`,
      },
      {
        lines: [`${mapping},policy=hash,hash=$nosuch`],
        status: 2,
        says: 'nginx: [emerg] unknown "nosuch" variable',
      },
      {
        lines: [mapping, `127.0.0.1:${taken}:web.test:${port}`],
        status: 1,
        says: `could not listen on 127.0.0.1:${taken}: Address already in use; end what listens there, or map another port`,
      },
      {
        lines: [mapping, "--socket=/tmp/weir-elsewhere/weir.sock"],
        status: 2,
        says: `socket: a reload cannot change it from ${running.socket} to /tmp/weir-elsewhere/weir.sock; start Weir anew`,
      },
    ];
    for (const { lines, says, status } of wrong) {
      await file.write(...lines);
      expect(await reload(running)).toEqual({ status, stderr: `weir: ${says}\n` });
    }
    await rm(file.path);
    const unread = `weir: could not read ${file.path}: No such file or directory\n`;
    expect(await reload(running)).toEqual({ status: 1, stderr: unread });
    expect(running.workers()).toEqual(workers);
    expect(await confOf(running)).toBe(conf);
    expect(await isOpen(first)).toBe(true);
    await file.write(mapping);
    expect(await reload(running)).toEqual({ status: 0, stderr: "weir: reloaded: 1 mapping, 1 service\n" });
  });

  test("by SIGHUP is the same, and its words are in the log", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const [first, second] = [await freePort(), await freePort()];
    const file = await argumentsFile();
    await file.write(`127.0.0.1:${first}:web.test:${port}`);
    const running = await weir({ services: [], options: [`@${file.path}`] });
    await file.write(`127.0.0.1:${second}:web.test:${port}`);
    running.signal("SIGHUP");
    await until("it is done", () => running.log().includes("weir: reloaded: 1 mapping, 1 service\n"));
    expect([await isOpen(first), await isOpen(second)]).toEqual([false, true]);
    const workers = running.workers();
    await file.write("80:a;b:80");
    running.signal("SIGHUP");
    await until("it is refused", () =>
      running.log().includes(`weir: ${file.path}, line 1, character 4: "a;b" is no DNS name`),
    );
    expect(running.workers()).toEqual(workers);
    expect(await isOpen(second)).toBe(true);
  });

  test("that nginx refuses leaves the old nginx.conf in force", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const [first, taken] = [await freePort(), await freePort()];
    const other = createServer().listen(taken, "127.0.0.1");
    onTestFinished(() => void other.close());
    const file = await argumentsFile();
    const mapping = `127.0.0.1:${first}:web.test:${port}`;
    await file.write(mapping);
    const running = await weir({ services: [], options: [`@${file.path}`] });
    const [workers, conf] = [running.workers(), await confOf(running)];
    // Weir does not know of ports in the user's own lines, and nginx's test overlooks those that are in use.
    const snippets = dirname(file.path);
    await mkdir(join(snippets, "http"));
    await writeFile(join(snippets, "http", "own.conf"), `server { listen 127.0.0.1:${taken}; }`);
    await file.write(mapping, `--snippets=${snippets}`);
    const { status, stderr } = await reload(running);
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^weir: nginx has not taken the new configuration within \d+ s, so the old file is back; .*\n$/,
    );
    expect(await confOf(running)).toBe(conf);
    expect(running.workers()).toEqual(workers);
    expect(running.log()).toContain(`bind() to 127.0.0.1:${taken} failed`);
  });

  test("changes shutdown_timeout too, and needs no file", async ({ dns, port, backend, weir }) => {
    const peer = await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const first = await freePort();
    const file = await argumentsFile();
    const mapping = `127.0.0.1:${first}:web.test:${port}`;
    await file.write(mapping, "--shutdown_timeout=60s");
    const running = await weir({ services: [], options: [`@${file.path}`] });
    await file.write(mapping, "--shutdown_timeout=1s");
    expect((await reload(running)).status).toBe(0);
    const underWay = get(`http://127.0.0.1:${first}/slow?ms=60000`).catch(() => "cut off");
    await until("it is under way", () => peer.requests() === 1);
    const told = performance.now();
    running.signal("SIGTERM");
    expect(await underWay).toBe("cut off");
    expect(performance.now() - told).toBeLessThan(10_000);

    const plain = await weir({ services: [`web.test:${port}`] });
    const before = plain.workers();
    expect((await reload(plain)).status).toBe(0);
    expect(plain.workers().some((worker) => !before.includes(worker))).toBe(true);
  });

  test("does not wait for requests that are under way, which finish", async ({ dns, port, backend, weir }) => {
    const peer = await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const running = await weir({ services: [`web.test:${port}`] });
    const underWay = get(`${running.urls[0] ?? ""}/slow?ms=3000`);
    await until("it is under way", () => peer.requests() === 1);
    const begun = performance.now();
    expect(await reload(running)).toEqual({ status: 0, stderr: "weir: reloaded: 1 mapping, 1 service\n" });
    expect(performance.now() - begun).toBeLessThan(2_500);
    expect(await underWay).toMatchObject({ status: 200, body: "a" });
  });

  test("is one though a worker hangs, which is said", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const running = await weir({ services: [`web.test:${port}`], options: ["--workers=2"] });
    const [hung = 0] = running.workers();
    process.kill(hung, "SIGSTOP");
    const { status, stderr } = await reload(running);
    process.kill(hung, "SIGCONT");
    const said = "weir: a worker does not react, and goes on with the old configuration\n";
    expect({ status, stderr }).toEqual({ status: 0, stderr: `${said}weir: reloaded: 1 mapping, 1 service\n` });
  });

  test("of one that does not run fails", async () => {
    const { status, stderr } = await reload({ socket: "/nowhere/weir.sock" } as Weir);
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: "weir: could not connect to /nowhere/weir.sock.reload: No such file or directory\n",
    });
  });
});
