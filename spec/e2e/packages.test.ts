import { spawn, spawnSync, type SpawnSyncReturns } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { uniqueName, WEIR_IMAGE } from "../support/docker.ts";
import { get } from "../support/http.ts";
import { until } from "../support/until.ts";
import { freePort } from "../support/weir.ts";
import { describeWithDocker } from "./fixtures/containers.ts";
import { test } from "./fixtures/processes.ts";

const rockspec = readdirSync(".").find((name) => name.endsWith(".rockspec")) ?? "";
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

/** Without what Weir would take for options of its own. */
function run(program: string, ...args: readonly string[]): SpawnSyncReturns<string> {
  const { HOME, PATH } = process.env;
  return spawnSync(program, args, { encoding: "utf8", env: { HOME, PATH } });
}

/** nginx's own configuration, with nothing of Weir's but five directives. */
function nginxConf(folder: string, luaPath: string, port: number, peers: number, nameserver: string): string {
  return `
    include /etc/nginx/modules-enabled/*.conf;
    daemon off;
    pid ${folder}/nginx.pid;
    error_log stderr warn;
    events {}
    http {
      access_log off;
      client_body_temp_path ${folder}/body;
      proxy_temp_path ${folder}/proxy;
      fastcgi_temp_path ${folder}/fastcgi;
      uwsgi_temp_path ${folder}/uwsgi;
      scgi_temp_path ${folder}/scgi;
      lua_package_path "${luaPath}/?.lua;;";
      lua_shared_dict weir 4m;
      init_by_lua_block {
        require("weir").configure({ nameservers = "${nameserver}", services = { ["web.test"] = { port = ${peers} } } })
      }
      init_worker_by_lua_block { require("weir").start() }
      upstream web { server 0.0.0.1; balancer_by_lua_block { require("weir").balance("web.test") } }
      log_by_lua_block { require("weir").log() }
      server { listen 127.0.0.1:${port}; location / { proxy_pass http://web; } }
    }`;
}

describe("LuaRocks", () => {
  let tree = "";
  beforeAll(() => {
    tree = mkdtempSync(join(tmpdir(), "weir-test-"));
    const { status, stderr } = run("luarocks", "make", "--deps-mode=none", `--tree=${tree}`, rockspec);
    expect(status, stderr).toBe(0);
  });
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  test("takes the rockspec", () => {
    expect(run("luarocks", "lint", rockspec)).toMatchObject({ status: 0, stderr: "" });
  });

  test("installs all modules, and nothing that is not Weir's", () => {
    const modules = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();
    expect(modules(`${tree}/share/lua/5.1`)).toEqual(modules("lua-out"));
    expect(readdirSync(`${tree}/share/lua/5.1`).sort()).toEqual(["weir", "weir.lua"]);
    expect(readdirSync(`${tree}/bin`)).toEqual(["weir"]);
  });

  test("installs a command that finds its modules, and tells nginx where they are", () => {
    const weir = `${tree}/bin/weir`;
    expect(run(weir, "--version")).toMatchObject({ status: 0, stdout: `weir ${version}\n`, stderr: "" });
    expect(run(weir, "check", "80:web:80")).toMatchObject({ status: 0, stderr: "" });
    expect(run(weir, "render", "80:web:80").stdout).toContain(`lua_package_path "${tree}/share/lua/5.1/?.lua;;";`);
  });

  test("makes an nginx serve through it", async ({ backend, dns, port: peers, onTestFinished }) => {
    await backend("web-1", "127.0.0.2");
    dns.set("web.test", { A: ["127.0.0.2"] });
    const folder = mkdtempSync(join(tmpdir(), "weir-test-"));
    const port = await freePort();
    writeFileSync(`${folder}/nginx.conf`, nginxConf(folder, `${tree}/share/lua/5.1`, port, peers, dns.at));
    const nginx = spawn("nginx", ["-e", "stderr", "-c", `${folder}/nginx.conf`], { stdio: "inherit" });
    onTestFinished(async () => {
      nginx.kill("SIGTERM");
      if (nginx.exitCode === null && nginx.signalCode === null) await once(nginx, "exit");
      rmSync(folder, { recursive: true });
    });
    await until(
      "it serves",
      async () => (await get(`http://127.0.0.1:${port}/`).catch(() => undefined))?.body === "web-1",
    );
  });
});

describe("the manual page", () => {
  test("gives mandoc nothing to complain about", () => {
    const linted = run("mandoc", "-T", "lint", "-W", "warning", "docs/weir.8");
    expect(linted).toMatchObject({ status: 0, stdout: "", stderr: "" });
  });
});

/** Has the opm of OpenResty's image, where the image has one, build a package of the Lua that is there. */
const opmBuild = `
  command -v opm >/dev/null || { echo no opm; exit; }
  mkdir /tmp/package
  cd /tmp/package
  cat >dist.ini
  cp -R /opt/weir/lua-out .
  touch README.md
  printf 'github_account=weir\\ndownload_server=https://opm.invalid\\n' >~/.opmrc
  opm build >/tmp/log 2>&1 || { cat /tmp/log; exit 1; }
  cd weir-*/lib
  find . -type f
`;

describeWithDocker("OPM", () => {
  test("builds a package of all modules", ({ skip }) => {
    const args = ["run", "--rm", "--interactive", "--network=none", `--name=${uniqueName("opm")}`];
    const { status, stdout } = spawnSync(
      "docker",
      [...args, "--user=0", "--entrypoint=sh", WEIR_IMAGE, "-ec", opmBuild],
      {
        input: readFileSync("dist.ini"),
        encoding: "utf8",
      },
    );
    if (stdout === "no opm\n") skip("this image is not OpenResty's");
    const modules = readdirSync("lua-out", { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".lua"),
    );
    expect({ status, files: stdout.trim().split("\n").sort() }).toEqual({
      status: 0,
      files: modules.map((name) => `./${name}`).sort(),
    });
  });
});
