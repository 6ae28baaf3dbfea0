import { parseTable } from "../../../../ts-src/weir/config/sources/table";
import { tlsPortsOf } from "../../../../ts-src/weir/config/tls_ports";
import { linesOf, parse } from "./problems";

const pair = "/c/a.crt:/c/a.key";

function problemsIn(args: readonly string[]): string[] {
  return linesOf(parse(args).problems);
}

describe("tls in a mapping", () => {
  it("is of the port: all its mappings share their certificates, each once", () => {
    const { configuration, problems } = parse([
      `443:web:80,tls=${pair},/c/b.crt:/c/b.key`,
      `443:api:80,path=/api,tls=${pair}`,
      "443:www:80,host=www.test,tls_unknown=first",
      "80:web:80",
    ]);
    assert.same([], linesOf(problems));
    const b = { certificate: "/c/b.crt", key: "/c/b.key" };
    const expected = [
      { subsystem: "http", key: "443", pairs: [{ certificate: "/c/a.crt", key: "/c/a.key" }, b], showsFirst: true },
    ];
    assert.same(expected, tlsPortsOf(configuration.listeners));
  });

  const wrong = [
    "/c/a.crt",
    "a.crt:a.key",
    "/c/a.crt:",
    ":/c/a.key",
    "/c/$a.crt:/c/a.key",
    "/c/a.crt:/c/a.key:/c/b.key",
    "/c:/d/",
  ];
  for (const value of wrong) {
    it(`refuses ${value}`, () => {
      const [line] = problemsIn([`443:web:80,tls=${value}`]);
      assert.not_nil(string.find(line!, "is no certificate with its key; write it like", 1, true)[0]);
    });
  }

  it("is refused outside of mappings, for UDP, and for TCP by host", () => {
    assert.same(
      ["argument 1: tls cannot be set here; it belongs in a mapping, such as 80:webserver:8080,tls=..."],
      problemsIn([`--tls=${pair}`, "443:web:80"]),
    );
    assert.same(
      ["argument 1, character 16: tls does not apply to udp; leave it out; it is for http, grpc and tcp"],
      problemsIn([`443:dns:53/udp,tls=${pair}`]),
    );
    assert.same(
      ["argument 1: tls does not go with host=... of TCP, by which TLS goes on as it is; leave one of them out"],
      problemsIn([`443:web:443/tcp,host=a.test,tls=${pair}`]),
    );
  });
});

describe("what needs TLS, or a port without", () => {
  const idle: readonly [readonly string[], string][] = [
    [["80:web:80,hsts=1d"], "argument 1: hsts=... does nothing; it needs tls=CERTIFICATE:KEY in a mapping of the port"],
    [
      ["80:web:80,http3=on"],
      "argument 1: http3=... does nothing; it needs tls=CERTIFICATE:KEY in a mapping of the port",
    ],
    [
      ["--hsts=1d", "80:web:80"],
      "arguments: --hsts=... does nothing; it needs tls=CERTIFICATE:KEY in a mapping of the port",
    ],
    [
      ["80:web:80,tls_unknown=first"],
      "argument 1: tls_unknown=... does nothing; it needs tls=CERTIFICATE:KEY in a mapping of the port",
    ],
    [
      [`443:web:80,tls=${pair},redirect_https=on`],
      "argument 1: redirect_https=... does nothing; it needs a port without tls, such as 80",
    ],
    [
      ["--redirect_https=on", `443:web:80,tls=${pair}`],
      "arguments: --redirect_https=... does nothing; it needs a port without tls, such as 80",
    ],
    [
      ["--acme_challenge=/acme", `443:web:80,tls=${pair}`],
      "arguments: --acme_challenge=... does nothing; it needs a port without tls, such as 80",
    ],
  ];
  for (const [args, line] of idle) {
    it(`is said of ${table.concat(args as string[], " ")}`, () => {
      assert.same([line], problemsIn(args));
    });
  }

  it("is good where one mapping of several has it", () => {
    assert.same(
      [],
      problemsIn([
        "--hsts=365d",
        "--redirect_https=on",
        "--acme_challenge=/acme",
        "80:web:80",
        `443:web:80,tls=${pair}`,
      ]),
    );
  });

  it("refuses HTTP/3 where datagrams of the port are somebody else's, or begin with the PROXY protocol", () => {
    assert.same(
      ["argument 2: port 443 is taken by argument 1 already; give one of them another port, another address"],
      problemsIn([`443:web:80,tls=${pair},http3=on`, "443:dns:53/udp"]),
    );
    assert.same(
      [
        "argument 2: http3=on does not go with proxy_protocol=in; a proxy in front speaks it over TCP only: leave http3 out",
      ],
      problemsIn(["--trusted=10.0.0.0/8", `443:web:80,tls=${pair},http3=on,proxy_protocol=in`]),
    );
  });

  for (const [value, port] of pairs({ on: 443, off: 0, ["8443"]: 8443 })) {
    it(`reads redirect_https=${value}`, () => {
      assert.equal(port, parse([`80:web:80,redirect_https=${value}`]).configuration.listeners[0]!.redirect_https);
    });
  }

  it("refuses redirect_https=70000", () => {
    assert.same(
      ['argument 1, character 26: redirect_https: "70000" is neither on nor off; nor a port from 1 to 65535'],
      problemsIn(["80:web:80,redirect_https=70000"]),
    );
  });
});

describe("the field tls", () => {
  function read(tls: unknown) {
    return parseTable({ services: {}, tls }, "http");
  }

  it("has the certificates of each port", () => {
    const { configuration, problems } = read({ ["443"]: [pair], ["8443"]: { [1]: pair, unknown: "first" } });
    assert.same([], linesOf(problems));
    const pairsOf = [{ certificate: "/c/a.crt", key: "/c/a.key" }];
    assert.same(
      [
        { subsystem: "http", key: "443", pairs: pairsOf, showsFirst: false },
        { subsystem: "http", key: "8443", pairs: pairsOf, showsFirst: true },
      ],
      configuration.tlsPorts,
    );
  });

  it("says what is wrong and where", () => {
    assert.not_nil(string.find(linesOf(read("x").problems)[0]!, 'tls: "x" is no table of certificates', 1, true)[0]);
    assert.not_nil(string.find(linesOf(read({ a: ["b"] }).problems)[0]!, 'tls.a: "b" is no certificate', 1, true)[0]);
    assert.same(
      ['tls.a.unknown: "x" is unknown; write refuse or first'],
      linesOf(read({ a: { [1]: pair, unknown: "x" } }).problems),
    );
  });
});
