import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import { WEIR_IMAGE } from "../support/docker.ts";
import { get } from "../support/http.ts";
import { until } from "../support/until.ts";
import { describeWithDocker, test, type Options } from "./fixtures/containers.ts";

const MAPPING = "8000:web:8080";

const dropIn = `
  worker_processes 2;
  pid /tmp/own.pid;
  error_log stderr notice;
  events {}
  http {
    access_log off;
    client_body_temp_path /tmp/body;
    proxy_temp_path /tmp/proxy;
    fastcgi_temp_path /tmp/fastcgi;
    uwsgi_temp_path /tmp/uwsgi;
    scgi_temp_path /tmp/scgi;
    lua_shared_dict weir 4m;
    init_by_lua_block { require("weir").configure({ services = { web = { port = 8080 } } }) }
    init_worker_by_lua_block { require("weir").start() }
    upstream web {
      server 0.0.0.1;
      balancer_by_lua_block { require("weir").balance("web") }
      keepalive 64;
    }
    log_by_lua_block { require("weir").log() }
    server {
      listen 8000;
      location / { proxy_pass http://web; }
    }
  }
`;

/** The image's nginx with this nginx.conf; Debian's loads its Lua module, which OpenResty has built in. */
function nginxWith(content: string, port: number, user?: string): Options {
  const globals = "daemon off; include /etc/nginx/modules-enabled/*.conf;";
  return {
    image: WEIR_IMAGE,
    name: "weir",
    ports: [port],
    configure: (weir) => {
      weir
        .withCopyContentToContainer([{ content, target: "/tmp/nginx.conf" }])
        .withEntrypoint(["nginx"])
        .withCommand(["-e", "stderr", "-g", globals, "-c", "/tmp/nginx.conf"]);
      if (user !== undefined) weir.withUser(user);
    },
  };
}

describeWithDocker("the image", () => {
  test("runs read-only, without capabilities and not as root", async ({ backend, container }) => {
    await backend("web-1", "web");
    const { url, exec } = await container({
      image: WEIR_IMAGE,
      name: "weir",
      command: [MAPPING],
      ports: [8000],
      configure: (weir) =>
        weir.withReadonlyRoot().withTmpFs({ "/tmp": "rw" }).withDroppedCapabilities("ALL").withUser("65534:65534"),
    });
    await until("it serves", async () => (await get(url(8000))).body === "web-1\n");
    expect((await exec(["id", "-u"])).output.trim()).toBe("65534");
  });

  test("is not root unless told to", async ({ weir }) => {
    const { exec } = await weir(MAPPING);
    expect((await exec(["id", "-u"])).output.trim()).not.toBe("0");
  });

  test("becomes healthy", async ({ weir }) => {
    const { health } = await weir(MAPPING);
    await until("it is healthy", async () => (await health()) === "healthy", 40_000);
  });

  test("finishes the request in flight when it is stopped", async ({ backend, weir }) => {
    const web = await backend("web-1", "web");
    const { url, stop } = await weir(MAPPING);
    await until("it serves", async () => (await get(url(8000))).status === 200);
    const slow = get(`${url(8000)}/slow?ms=2000`);
    await until("the backend has it", () => web.log().includes("slow request begins"));
    await Promise.all([stop(), expect(slow).resolves.toMatchObject({ status: 200, body: "web-1\n" })]);
  });

  test("reads a file of arguments, and anew by weir reload", async ({ backend, container }) => {
    await backend("web-1", "web");
    await backend("api-1", "api");
    const target = "/tmp/weir.args";
    const { url, exec } = await container({
      image: WEIR_IMAGE,
      name: "weir",
      command: [`@${target}`],
      ports: [8000],
      configure: (weir) =>
        weir
          .withDroppedCapabilities("ALL")
          .withCopyContentToContainer([{ content: "# web\n8000:web:8080\n", target, mode: 0o666 }]),
    });
    await until("it serves", async () => (await get(url(8000))).body === "web-1\n");
    await exec(["sh", "-c", `echo 8000:api:8080 > ${target}`]);
    const reloaded = { exitCode: 0, output: "weir: reloaded: 1 mapping, 1 service\n" };
    expect(await exec(["weir", "reload"])).toEqual(reloaded);
    await until("it serves the other", async () => (await get(url(8000))).body === "api-1\n");
    await exec(["sh", "-c", `echo '8000:a;b:8080' > ${target}`]);
    expect((await exec(["weir", "reload"])).exitCode).toBe(2);
    expect((await get(url(8000))).body).toBe("api-1\n");
  });

  test("serves a user's own nginx.conf that requires weir", async ({ backend, container }) => {
    await backend("web-1", "web");
    const { url } = await container(nginxWith(dropIn, 8000));
    await until("it serves", async () => (await get(url(8000))).body === "web-1\n");
  });

  test("serves nginx/nginx.conf, the example of the library's use", async ({ backend, container }) => {
    await backend("web-1", "webserver");
    const example = await readFile("nginx/nginx.conf", "utf8");
    const { url } = await container(nginxWith(example, 80, "0:0"));
    await until("it serves", async () => (await get(url(80))).body === "web-1\n");
  });
});
