import type { TlsPort } from "../../../ts-src/weir/config/tls_port";
import { newCertificateStore } from "../../../ts-src/weir/tls/certificate_store";
import { pairsFor } from "../../../ts-src/weir/tls/certificate_set";
import { newCertificateWatch } from "../../../ts-src/weir/tls/watch";
import { idsOf, plainCertificates } from "../support/certificates";
import { handMovedClock, memoryFiles, memoryStore, recordingLog } from "../support/fakes";

const DAY = 86_400;

function portOf(key: string, names: readonly string[], showsFirst = false): TlsPort {
  const pairs: { certificate: string; key: string }[] = [];
  for (const name of names) pairs.push({ certificate: `/${name}.crt`, key: `/${name}.key` });
  return { subsystem: "http", key, pairs, showsFirst };
}

/** A worker's certificates, with files in the spec's hands. */
function following(ports: readonly TlsPort[], certificates: Readonly<Record<string, string>>) {
  const texts = new LuaMap<string, string>();
  const put = (name: string, text: string, key = string.match(text, "^%S+")[0]!): void => {
    texts.set(`/${name}.crt`, text);
    texts.set(`/${name}.key`, key);
  };
  for (const [name, text] of pairs(certificates)) put(name, text);
  const logged: string[] = [];
  const clock = handMovedClock(100);
  const shared = memoryStore();
  const newWorker = () => {
    const store = newCertificateStore(ports, { files: memoryFiles(texts), certificates: plainCertificates });
    return {
      store,
      watch: newCertificateWatch(store, { clock: clock.read, log: recordingLog(logged), store: shared }),
    };
  };
  const { store, watch } = newWorker();
  return {
    texts,
    put,
    logged,
    newWorker,
    remembered: () => store.sets.get("443")!.count,
    shown: (host: string, port = "443") => idsOf(pairsFor(store.sets.get(port)!, host)),
    tick: (isLeader = true) => watch(isLeader),
    pass: (seconds: number, isLeader = true) => {
      for (const _ of $range(1, seconds)) {
        clock.now = clock.now + 1;
        watch(isLeader);
      }
    },
  };
}

describe("the certificate that a client is shown", () => {
  const names = ["other", "wild", "exact", "again"];
  const { remembered, shown } = following([portOf("443", names), portOf("8443", ["wild"], true)], {
    other: `other www.test ${90 * DAY}`,
    wild: `wild *.example.com,example.com ${90 * DAY}`,
    exact: `exact api.example.com ${90 * DAY}`,
    again: `again www.test ${90 * DAY}`,
  });

  it("is that for the whole host before that for its domain", () => {
    assert.same(["exact"], shown("api.example.com"));
    assert.same(["wild"], shown("www.example.com"));
  });

  it("is for the host in any case", () => {
    assert.same(["exact"], shown("API.Example.COM"));
  });

  it("is of each kind that there is for the host", () => {
    assert.same(["other", "again"], shown("www.test"));
  });

  it("is none for a host that no certificate is for, nor for none", () => {
    assert.same([], shown("unknown.test"));
    assert.same([], shown("a.b.example.com"));
    assert.same([], shown(""));
    assert.same([], shown(string.rep("a", 300)));
  });

  it("is the first of the port where unknown=first", () => {
    assert.same(["wild"], shown("unknown.test", "8443"));
    assert.same(["wild"], shown("", "8443"));
  });

  it("is right however many hosts clients make up, of which few are remembered", () => {
    for (const number of $range(1, 3000)) assert.same([], shown(`n${number}.test`));
    assert.is_true(remembered() <= 1000);
    assert.same(["exact"], shown("api.example.com"));
  });
});

describe("a certificate that is replaced", () => {
  it("is shown within ten seconds, also to clients that were here before", () => {
    const { logged, pass, put, shown } = following([portOf("443", ["site"])], { site: `old a.test ${30 * DAY}` });
    assert.same(["old"], shown("a.test"));
    put("site", `new a.test ${90 * DAY}`);
    pass(10);
    assert.same(["new"], shown("a.test"));
    assert.same(["the certificate /site.crt is another: 90 days left"], logged);
  });

  it("stays the old one until its key has come too", () => {
    const { logged, pass, put, shown } = following([portOf("443", ["site"])], { site: `old a.test ${30 * DAY}` });
    put("site", `new a.test ${90 * DAY}`, "old");
    pass(100);
    assert.same(["old"], shown("a.test"));
    assert.equal(1, logged.length);
    assert.not_nil(string.match(logged[0]!, "the last good one stays: they do not belong together")[0]);
    put("site", `new a.test ${90 * DAY}`);
    pass(10);
    assert.same(["new"], shown("a.test"));
  });

  it("stays while a file cannot be read, which is said once", () => {
    const { logged, pass, put, shown, texts } = following([portOf("443", ["site"])], {
      site: `old a.test ${30 * DAY}`,
    });
    texts.delete("/site.key");
    pass(100);
    assert.same(["old"], shown("a.test"));
    assert.equal(1, logged.length);
    put("site", `old a.test ${30 * DAY}`);
    pass(100);
    texts.delete("/site.key");
    pass(100);
    assert.equal(2, logged.length - 1, "said again after it was good, beside the news of the pair");
  });

  it("may come after the start", () => {
    const { pass, put, shown } = following([portOf("443", ["site"])], {});
    assert.same([], shown("a.test"));
    put("site", `first a.test ${90 * DAY}`);
    pass(10);
    assert.same(["first"], shown("a.test"));
  });

  it("is seen by workers that do not lead, which say nothing", () => {
    const { logged, pass, put, shown } = following([portOf("443", ["site"])], { site: `old a.test ${30 * DAY}` });
    put("site", `new a.test ${3 * DAY}`);
    pass(10, false);
    assert.same(["new"], shown("a.test"));
    assert.same([], logged);
  });
});

describe("a certificate that one worker sees first", () => {
  it("is shown by the others as soon as they look up, so that no client meets two by turns", () => {
    const { newWorker, pass, put, shown, tick } = following([portOf("443", ["site"])], { site: `old a.test ${DAY}` });
    const other = newWorker();
    other.watch(false);
    pass(9);
    put("site", `new a.test ${90 * DAY}`);
    pass(1);
    assert.same(["old"], shown("a.test"), "it looks a second later");
    other.watch(false);
    tick();
    assert.same(["new"], shown("a.test"));
    assert.same(["new"], idsOf(pairsFor(other.store.sets.get("443")!, "a.test")));
  });
});

describe("a certificate that ends soon", () => {
  it("is warned of from 14 days on, once a day", () => {
    const { logged, pass, put } = following([portOf("443", ["site"])], { site: `old a.test ${15 * DAY}` });
    pass(60);
    assert.same([], logged);
    put("site", `old a.test ${15 * DAY - 1}`);
    pass(60);
    assert.equal("the certificate /site.crt ends in 14 days: see that it is renewed", logged[1]);
    assert.equal(2, logged.length);
    pass(DAY);
    assert.equal(3, logged.length);
  });

  it("is said to have ended when it has", () => {
    const { logged, pass } = following([portOf("443", ["site"])], { site: "old a.test -5" });
    pass(1);
    assert.same(["the certificate /site.crt has ended: clients refuse it until it is renewed"], logged);
  });
});
