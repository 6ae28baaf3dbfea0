import { decode } from "cjson";

import type { AdminView } from "../../../ts-src/weir/admin/admin";
import { answerAdmin } from "../../../ts-src/weir/admin/routes";
import { appendEvents, type Draft } from "../../../ts-src/weir/pool/events";
import {
  handMovedClock,
  memoryFiles,
  memoryStore,
  recordingLog,
  scriptedProber,
  scriptedResolver,
} from "../support/fakes";
import { startWorker } from "../support/worker";

const NOW = 1_764_000_000;

function draft(service: string, seconds: number, cause: string): Draft {
  return { time: NOW + seconds, service, peer: "10.0.0.1:80", kind: "left", cause, evidence: "" };
}

/** What a process with the services web and api recorded, and another of stream. */
function askerOf(companion?: AdminView["companion"]) {
  const clock = handMovedClock(100);
  const store = memoryStore(clock.read);
  const { weir, worker } = startWorker(
    {
      clock,
      store,
      resolver: scriptedResolver(),
      prober: scriptedProber(),
      files: new LuaMap<string, string>(),
      logged: [],
      ended: [],
      dead: new LuaSet<number>(),
    },
    { services: { web: { port: 80 }, api: { name: "api.test", port: 80 } } },
    7,
  );
  const reload: Draft = { time: NOW + 4, service: "", peer: "", kind: "reload", cause: "anew", evidence: "" };
  const drafts = [draft("web", 1, "first"), draft("api", 2, "second"), draft("web", 3, "third"), reload];
  for (const one of drafts) appendEvents(store, [one], 2, false);
  const view: AdminView = {
    weir,
    worker,
    pid: 7,
    clock: clock.read,
    timeOfDay: () => NOW + 10,
    isAlive: () => true,
    subsystem: "http",
    sleep: () => undefined,
    memory: () => ({ size: 0, free: 0 }),
    companion,
    ignoredDatagrams: () => 0,
    log: recordingLog([]),
    files: memoryFiles(new LuaMap()),
    digest: (text) => text,
  };
  return (args: Readonly<Record<string, string>> = {}) =>
    answerAdmin("/events", view, {
      argument: (name) => args[name] ?? "",
      method: "GET",
      header: () => "",
      body: () => "",
      isPrivate: true,
      client: "",
    });
}

function causes(body: string): string {
  const words: string[] = [];
  for (const { cause } of (decode(body) as { events: { cause: string }[] }).events) words.push(cause);
  return table.concat(words, " ");
}

describe("/events", () => {
  it("has what happened to all services, oldest first", () => {
    const { body, status, type } = askerOf()();
    assert.same([200, "application/json"], [status, type]);
    assert.equal("first second third anew", causes(body));
    assert.matches('"id":1764000001000000,.*"time":1764000001', body);
  });

  it("has that of one service, by key or name, with what concerns all", () => {
    const ask = askerOf();
    assert.equal("first third anew", causes(ask({ service: "web" }).body));
    assert.equal("second anew", causes(ask({ service: "API.test." }).body));
  });

  it("has that of one peer, by its id or address, and what came after an event", () => {
    const ask = askerOf();
    assert.equal("first second third", causes(ask({ peer: "10.0.0.1" }).body));
    assert.equal("first second third", causes(ask({ peer: "10.0.0.1:80" }).body));
    assert.matches('"events":%[%]', ask({ peer: "10.0.0.1:8" }).body);
    assert.equal("third anew", causes(ask({ since: "1764000002000000" }).body));
  });

  it("refuses what it does not understand", () => {
    const ask = askerOf();
    assert.equal(404, ask({ service: "wob" }).status);
    for (const since of ["-1", "now", "1e3"]) assert.equal(400, ask({ since }).status);
  });

  it("is for people too, who see nothing where nothing happened", () => {
    const ask = askerOf();
    const { body, type } = ask({ as: "text", service: "api" });
    assert.equal("text/plain", type);
    assert.matches("^time .*\n2025%-11%-24T16:00:02Z  1764000002000000  api .* left .* second\n", body);
    assert.equal("", ask({ as: "text", since: "9999999999999999" }).body);
  });

  it("has what stream recorded in between, but no second reload, and nothing before it has settled", () => {
    const asked: string[] = [];
    const event = (id: string, kind: string, cause: string): string =>
      `{"id":${id},"time":1,"service":"db","kind":"${kind}","cause":"${cause}"}`;
    const ask = askerOf((path) => {
      asked.push(path);
      const events = [
        event("1764000002500001", "stale", "db"),
        event("1764000003500001", "reload", "again"),
        event("1764000009900001", "fresh", "new"),
      ];
      return { status: 200, body: `{"events":[${table.concat(events, ",")}]}` };
    });
    assert.equal("first second db third anew", causes(ask().body));
    assert.equal("db anew", causes(ask({ service: "db", since: "1764000001000000" }).body));
    assert.same(["/events?service=&peer=&since=", "/events?service=db&peer=&since=1764000001000000"], asked);
  });
});
