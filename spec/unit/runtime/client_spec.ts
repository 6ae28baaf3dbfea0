import type { ProcessOptions } from "../../../ts-src/weir/config/options/options";
import { clientFor, needsResolvConf, problemsOf } from "../../../ts-src/weir/runtime/client";
import { fakeServers } from "../dns/nameservers";

type Options = Pick<ProcessOptions, "nameservers" | "nameserver_timeout" | "ndots" | "search">;

const unset: Options = { nameservers: [], nameserver_timeout: undefined, ndots: undefined, search: undefined };

/** Seconds that a lookup takes with one nameserver that is dead, and the messages of two. */
function lookUp(options: Partial<Options>, resolvConf: string): LuaMultiReturn<[number, readonly string[]]> {
  const servers = fakeServers({}, { "10.0.0.9": "silent", "10.0.0.9 tcp": "silent" });
  const { clock, transport } = servers;
  const given: Options = {
    nameservers: options.nameservers ?? [],
    nameserver_timeout: options.nameserver_timeout,
    ndots: options.ndots,
    search: options.search,
  };
  const client = clientFor(given, resolvConf, { clock, transport, ids: () => 1 });
  const since = clock();
  client.resolve("web", "A");
  const taken = clock() - since;
  client.resolve("web", "A");
  return $multi(taken, servers.asked);
}

describe("a nameserver's time", () => {
  // Over UDP with EDNS0 and without, and twice as much over TCP, as this one has never been heard.
  const cases: readonly (readonly [string, Partial<Options>, string, number])[] = [
    ["500 ms where nobody says anything", {}, "", 0.5],
    ["that of resolv.conf", {}, "options timeout:3\n", 3],
    ["that of the user, whatever resolv.conf says", { nameserver_timeout: 0.2 }, "options timeout:3\n", 0.2],
  ];
  for (const [promise, given, options, seconds] of cases) {
    it(`is ${promise}`, () => {
      const [taken] = lookUp(given, `nameserver 10.0.0.9\n${options}`);
      assert.near(4 * seconds, taken, 1e-6);
    });
  }
});

describe("a resolv.conf's use-vc and rotate", () => {
  const conf = "nameserver 10.0.0.1\nnameserver 10.0.0.2\noptions use-vc rotate\n";

  it("are about its nameservers", () => {
    const [, asked] = lookUp({}, conf);
    assert.equal("10.0.0.1 web A tcp plain", asked[0]);
  });

  it("are not about those that the user names", () => {
    const nameservers = [
      { address: "10.0.0.3", port: 53 },
      { address: "10.0.0.4", port: 53 },
    ];
    const [, asked] = lookUp({ nameservers }, conf);
    assert.same(["10.0.0.3 web A", "10.0.0.3 web A"], asked);
  });
});

describe("a resolv.conf", () => {
  const all: Options = {
    nameservers: [{ address: "10.0.0.1", port: 53 }],
    nameserver_timeout: undefined,
    search: [],
    ndots: 1,
  };

  it("is needed unless the options say who is asked, and for which names", () => {
    assert.is_true(needsResolvConf(unset));
    assert.is_false(needsResolvConf(all));
    const { nameservers, nameserver_timeout, ndots, search } = all;
    assert.is_true(needsResolvConf({ nameservers, nameserver_timeout, ndots, search: undefined }));
    assert.is_true(needsResolvConf({ nameservers, nameserver_timeout, ndots: undefined, search }));
    assert.is_true(needsResolvConf({ nameservers: [], nameserver_timeout, ndots, search }));
  });

  it("whose nameserver has a zone is complained about, unless the user names others", () => {
    const conf = "nameserver fe80::1%eth0\n";
    assert.same(["/r: cannot ask fe80::1%eth0, as nginx knows no zones"], problemsOf(unset, "/r", conf));
    assert.same([], problemsOf(all, "/r", conf));
  });
});
