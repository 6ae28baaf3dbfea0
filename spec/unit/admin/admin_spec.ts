import { decode } from "cjson";

import type { AdminView } from "../../../ts-src/weir/admin/admin";
import { answerAdmin } from "../../../ts-src/weir/admin/routes";
import { contains } from "../../../ts-src/weir/text/contains";
import {
  absent,
  handMovedClock,
  memoryFiles,
  memoryStore,
  recordingLog,
  records,
  scriptedProber,
  scriptedResolver,
} from "../support/fakes";
import { runWorkers, startWorker } from "../support/worker";

/** The answers of a process with the services web, which has a peer, and gone, which has none. */
function adminOf(
  isLeaderThere = true,
  companion?: AdminView["companion"],
  partners: Readonly<Record<string, readonly string[]>> = {},
) {
  const clock = handMovedClock(100);
  const resolver = scriptedResolver();
  resolver.byName["web"] = records(["10.0.0.1"]);
  resolver.byName["gone"] = absent("nxdomain");
  const around = {
    clock,
    store: memoryStore(clock.read),
    resolver,
    prober: scriptedProber(),
    files: new LuaMap<string, string>(),
    logged: [],
    ended: [],
    dead: new LuaSet<number>(),
  };
  const services = { web: { port: 8080, family: "ipv4" }, gone: { port: 80, family: "ipv4" } };
  const { weir, worker } = startWorker(around, { services, partners }, 7);
  runWorkers(clock, [worker], 0.08);
  const view: AdminView = {
    weir,
    worker,
    pid: 7,
    timeOfDay: () => clock.now + 1_000_000,
    clock: clock.read,
    sleep: (seconds) => {
      if (isLeaderThere) runWorkers(clock, [worker], 0.04);
      clock.now = clock.now + seconds;
    },
    isAlive: (pid) => pid === 7,
    subsystem: "http",
    memory: () => ({ size: 4096, free: 1024 }),
    companion,
    ignoredDatagrams: () => 3,
    log: recordingLog([]),
    files: memoryFiles(new LuaMap()),
    digest: (text) => text,
  };
  return (path: string, args: Readonly<Record<string, string>> = {}, headers: Readonly<Record<string, string>> = {}) =>
    answerAdmin(path, view, {
      argument: (name) => args[name] ?? "",
      method: args["method"] ?? "GET",
      header: (name) => headers[name] ?? "",
      body: () => "",
      isPrivate: true,
      client: "",
    });
}

describe("the admin listener", () => {
  it("says that the process is well, and which services have no peer", () => {
    const { body, status } = adminOf()("/health");
    assert.equal(200, status);
    assert.same({ healthy: true, waiting: { gone: "nxdomain" } }, decode(body));
  });

  it("says that it is not ready while a service has no peer", () => {
    const { body, status } = adminOf()("/ready");
    assert.equal(503, status);
    assert.same({ ready: false, waiting: { gone: "nxdomain" } }, decode(body));
  });

  it("shows what is counted of each service, with that of stream", () => {
    const other =
      '# HELP weir_retries_total x\n# TYPE weir_retries_total counter\nweir_retries_total{service="db"} 7\n';
    const { body, status, type } = adminOf(true, () => ({ status: 200, body: other }))("/metrics");
    assert.equal(200, status);
    assert.equal("text/plain; version=0.0.4; charset=utf-8", type);
    for (const line of [
      'weir_workers{subsystem="http"} 1',
      'weir_pool_state{service="gone",state="held"} 0',
      'weir_peers{service="web",state="good"} 1',
      'weir_retries_total{service="web"} 0',
      'weir_retries_total{service="gone"} 0',
      'weir_retries_total{service="db"} 7',
      'weir_dns_rejected_datagrams_total{subsystem="http"} 3',
    ]) {
      assert.is_true(contains(body, `\n${line}\n`), line);
    }
    const [, heads] = string.gsub(body, "# TYPE weir_retries_total ", "");
    assert.equal(1, heads);
  });

  it("shows its own while stream does not answer", () => {
    assert.equal(200, adminOf(true, () => undefined)("/metrics").status);
  });

  it("shows the services of stream beside its own", () => {
    const answers: Record<string, { status: number; body: string }> = {
      "/health": { status: 200, body: '{"healthy":true,"waiting":{"db":"timeout","gone":"none"}}' },
      "/status": { status: 200, body: '{"services":{"db":{}}}' },
      "/status?as=lines": {
        status: 200,
        body: '{"worker":8,"workers":2,"memory":{"size":1},"dns":{"ignored":2}}\n"db"\t{"state":"empty"}\n"web"\t{"state":"held"}\n',
      },
      "/explain?service=db": {
        status: 503,
        body: '{"services":[{"service":"db","name":"db","peers":[],"questions":[]}]}',
      },
      "/explain?service=busy": { status: 504, body: '{"error":"no worker resolves at the moment"}' },
      "/explain?service=nobody%25": { status: 404, body: '{"error":"there is no such service"}' },
    };
    const ask = adminOf(true, (path) => answers[path]);
    assert.same(
      { healthy: true, waiting: { gone: "nxdomain", "gone (stream)": "none", db: "timeout" } },
      decode(ask("/health").body),
    );
    assert.equal(503, ask("/ready").status);
    interface Status {
      readonly stream: { readonly worker: number; readonly workers: number };
      readonly services: Readonly<Record<string, { readonly state: string }>>;
    }
    const { services, stream } = decode(ask("/status").body) as Status;
    assert.same([8, 2], [stream.worker, stream.workers]);
    assert.equal(
      "fresh empty held",
      `${services["web"]!.state} ${services["db"]!.state} ${services["web (stream)"]!.state}`,
    );
    const explained = ask("/explain", { service: "db" });
    assert.equal(503, explained.status);
    assert.equal("db", (decode(explained.body) as { services: { service: string }[] }).services[0]!.service);
    assert.equal(504, ask("/explain", { service: "busy" }).status);
    const unknown = ask("/explain", { service: "nobody%", as: "text" });
    assert.equal(404, unknown.status);
    assert.matches('there is no service "nobody%%"; there are .*db', unknown.body);
  });

  it("shows the history of the services of stream beside that of its own", () => {
    const ask = adminOf(true, () => ({ status: 200, body: '"db"\t[[5,1,0,0.1,0.2,3,0]]\n"web"\t[]\n' }));
    assert.equal(
      '{"step":5,"services":{"db":[[5,1,0,0.1,0.2,3,0]],"gone":[],"web (stream)":[],"web":[]}}\n',
      ask("/history").body,
    );
    assert.matches('^"%a+"\t%[%]\n"%a+"\t%[%]\n$', ask("/history", { as: "lines" }).body);
    assert.equal('{"step":5,"services":{"gone":[],"web":[]}}\n', adminOf()("/history").body);
  });

  it("is ready without a service whose requests others serve, all of them", () => {
    const statusWith = (partners: Readonly<Record<string, readonly string[]>>): number =>
      adminOf(true, undefined, partners)("/ready").status;
    assert.equal(200, statusWith({ gone: ["web"], web: ["gone"] }));
    assert.equal(503, statusWith({ gone: ["web", "gone"] }));
    assert.equal(503, statusWith({ web: ["gone"] }));
  });

  it("is not ready while stream does not answer", () => {
    const { body, status } = adminOf(true, () => undefined)("/ready");
    assert.equal(503, status);
    assert.same({ ready: false, waiting: { gone: "nxdomain", stream: "does not answer" } }, decode(body));
  });

  it("shows every service, its peers and what it has done", () => {
    const { body } = adminOf()("/status");
    interface Status {
      readonly worker: number;
      readonly workers: number;
      readonly dns: { readonly ignored: number };
      readonly services: Record<
        string,
        { readonly state: string; readonly counters: { readonly requests: number }; readonly peers: object }
      >;
    }
    const { dns, services, worker, workers } = decode(body) as Status;
    assert.same([7, 1, 3], [worker, workers, dns.ignored]);
    assert.matches('"gone":{.*"listen":%[%],.*"peers":{}', body);
    assert.equal("fresh", services["web"]!.state);
    assert.equal(0, services["web"]!.counters.requests);
    assert.equal("10.0.0.1:8080", next(services["web"]!.peers)[0]);
    assert.equal("empty", services["gone"]!.state);
  });

  it("explains a service by its key or name, for programs and for people", () => {
    const admin = adminOf();
    const json = admin("/explain", { service: "web" });
    assert.same([200, "application/json"], [json.status, json.type]);
    assert.matches('"eligible":true', json.body);
    const text = admin("/explain", { service: "WEB.", as: "text" });
    assert.matches("^web, port 8080: fresh", text.body);
    assert.equal(503, admin("/explain", { service: "gone" }).status);
  });

  it("says so where there is no such service, or no leader at the moment", () => {
    const unknown = adminOf()("/explain", { service: "wob", as: "text" });
    assert.equal(404, unknown.status);
    assert.matches('there is no service "wob"; there are gone, web', unknown.body);
    assert.equal(504, adminOf(false)("/explain", { service: "web" }).status);
  });

  it("has a page for people, whose script and style are its own", () => {
    const answer = adminOf();
    const page = answer("/");
    assert.equal("text/html; charset=utf-8", page.type);
    for (const [kind, file] of string.gmatch(page.body, '(<%a+) [^>]*="(dashboard%.%a+)"')) {
      assert.equal(
        kind === "<script" ? "text/javascript; charset=utf-8" : "text/css; charset=utf-8",
        answer(`/${file!}`).type,
      );
    }
    // Nothing inline: the policy of the listener forbids it.
    assert.is_nil(string.match(page.body, "<style")[0]);
    assert.is_nil(string.match(page.body, "<script[^>]*>[^<]")[0]);
    assert.is_true(answer("/dashboard.js").body.length > 1000);
    assert.is_true(answer("/dashboard.css").body.length > 1000);
  });

  it("answers no page of others, whose browser its socket may be forwarded to", () => {
    const ask = adminOf();
    for (const Host of ["", "weir", "localhost:9090", "127.0.0.1:9090"]) {
      assert.equal(200, ask("/status", {}, { Host }).status, Host);
    }
    assert.equal(421, ask("/status", {}, { Host: "stranger.example:9090" }).status);
    const change = (headers: Readonly<Record<string, string>>) => ask("/refresh", { method: "POST" }, headers).status;
    assert.equal(403, change({ Host: "localhost:9090", Origin: "http://stranger.example" }));
    assert.equal(403, change({ Host: "localhost:9090", Origin: "null" }));
    assert.equal(403, change({ Host: "localhost:9090", "Sec-Fetch-Site": "cross-site" }));
    assert.is_true(change({ Host: "localhost:9090", Origin: "http://localhost:9090" }) !== 403);
    assert.is_true(change({ Host: "weir" }) !== 403);
  });

  it("answers nothing else", () => {
    assert.equal(404, adminOf()("/nowhere").status);
  });
});
