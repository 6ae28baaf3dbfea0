import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished } from "vitest";
import { ask, get } from "../support/http.ts";
import { BIN } from "../support/weir.ts";
import { test } from "./fixtures/processes.ts";

/** A folder of the user's own lines, by the names of the files in it. */
async function snippets(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "weir-snippets-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, dirname(name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

describe("a user's own lines", () => {
  test("hold in every server and location, beside Weir's", async ({ dns, port, backend, weir }) => {
    await backend("a", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const folder = await snippets({
      "http/a.conf": 'map $uri $shop { default "no"; ~^/echo "yes"; }\nproxy_set_header X-Shop $shop;',
      "server/a.conf": "location = /own { return 204; }",
      "location/a.conf": "add_header X-Front weir always;",
      "location/b.txt": "this is no directive",
    });
    const { urls } = await weir({ services: [`web.test:${port}`], options: [`--snippets=${folder}`] });
    const [url = ""] = urls;
    expect((await get(`${url}/own`)).status).toBe(204);
    const headers = { "x-forwarded-for": "192.0.2.1" };
    const answer = await ask({ host: "127.0.0.1", port: Number(new URL(url).port), path: "/echo", headers });
    expect(answer.headers["x-front"]).toBe("weir");
    const atPeer = (JSON.parse(answer.body) as { headers: Record<string, string> }).headers;
    expect(atPeer).toMatchObject({ "x-shop": "yes", "x-forwarded-for": "127.0.0.1" });
  });

  test("that nginx refuses are named by file and line", async () => {
    const folder = await snippets({ "location/a.conf": "# mine\nadd_hedaer X-Front weir;" });
    const args = ["check", "80:web:80", `--snippets=${folder}`];
    const { status, stderr } = spawnSync(BIN, args, { encoding: "utf8" });
    const line = `weir: nginx: [emerg] unknown directive "add_hedaer" in ${folder}/location/a.conf:2\n`;
    expect({ status, stderr }).toEqual({ status: 2, stderr: line });
  });
});
