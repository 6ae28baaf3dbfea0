import { parseTable } from "../../../../ts-src/weir/config/sources/table";
import { linesOf } from "./problems";

describe("a Lua table", () => {
  it("has services by their keys, which are their names unless they have others", () => {
    const { configuration, problems } = parseTable(
      {
        services: { webserver: { port: 8080 }, api: { name: "API.example.com.", port: "80" }, _http: {} },
      },
      "http",
    );
    assert.same([], linesOf(problems));
    const seen: unknown[] = [];
    for (const { key, name, port } of configuration.services) seen.push({ key, name, port });
    assert.same(
      [
        { key: "_http", name: "_http" },
        { key: "api", name: "api.example.com.", port: 80 },
        { key: "webserver", name: "webserver", port: 8080 },
      ],
      seen,
    );
    assert.same([], configuration.listeners);
  });

  it("has options for one service, and for all", () => {
    const { configuration, problems } = parseTable(
      {
        services: { a: { port: 80, hold: "500ms", deny: ["10.0.0.0/8"] }, b: { port: 80 } },
        hold: 1.5,
        nameservers: ["127.0.0.11", "[::1]:5353"],
        nameserver_timeout: 0.25,
        search: [],
        ndots: 0,
      },
      "http",
    );
    assert.same([], linesOf(problems));
    assert.equal(0.5, configuration.services[0]!.hold);
    assert.equal("10.0.0.0/8", configuration.services[0]!.deny[0]!.text);
    assert.equal(1.5, configuration.services[1]!.hold);
    assert.same(
      [
        { address: "127.0.0.11", port: 53 },
        { address: "::1", port: 5353 },
      ],
      configuration.nameservers,
    );
    assert.equal(0.25, configuration.nameserver_timeout);
    assert.same([], configuration.search);
    assert.equal(0, configuration.ndots);
  });

  it("has services of gRPC in http, with the defaults of that protocol", () => {
    const fields = { services: { api: { port: 50051, protocol: "grpc" } } };
    const { configuration, problems } = parseTable(fields, "http");
    assert.same([], linesOf(problems));
    const { policy, protocol, read_timeout } = configuration.services[0]!;
    assert.same(["grpc", "least_request", 3600], [protocol, policy, read_timeout]);
    for (const [subsystem, possible] of [
      ["http", "http or grpc"],
      ["stream", "tcp or udp"],
    ] as const) {
      const asked = subsystem === "http" ? "tcp" : "grpc";
      assert.same(
        [`services.api: protocol: "${asked}" is none here; in ${subsystem} {} it can be ${possible}`],
        linesOf(parseTable({ services: { api: { port: 80, protocol: asked } } }, subsystem).problems),
      );
    }
  });

  const example = "write { services = { webserver = { port = 8080 } } }";
  const rejections: readonly { table: unknown; lines: readonly string[] }[] = [
    { table: undefined, lines: [`configure: nothing is no table; ${example}`] },
    { table: "web", lines: [`configure: "web" is no table; ${example}`] },
    { table: {}, lines: [`services: nothing is no table of services; ${example}`] },
    { table: { services: {}, refrsh: 1 }, lines: ['refrsh: there is no option "refrsh"; did you mean refresh?'] },
    {
      table: { services: { web: {} } },
      lines: ['services.web.port: "web" has no port; only SRV names, which begin with _, go without'],
    },
    {
      table: { services: { web: { prot: 80, port: 80 } } },
      lines: ['services.web.prot: there is no option "prot"; did you mean port?'],
    },
    {
      table: { services: { web: { port: 80.5 } } },
      lines: ['services.web.port: "80.5" is no port; a number from 1 to 65535'],
    },
    {
      table: { services: { web: { port: {} } } },
      lines: ["services.web.port: a table is no port; a number from 1 to 65535"],
    },
    {
      table: { services: { web: 8080 } },
      lines: ['services.web: "8080" is no service; services are written like webserver = { port = 8080 }'],
    },
    {
      table: { services: [{ port: 80 }] },
      lines: ['services.["1"]: a table is no service; services are written like webserver = { port = 8080 }'],
    },
    { table: { services: { "a b\n": { port: 80 } } }, lines: ['services.["a b\\x0a"]: "a b\\x0a" is no DNS name'] },
    {
      table: { services: { web: { name: "10.0.0.1", port: 80 } } },
      lines: ["services.web.name: 10.0.0.1 is an address; Weir finds peers by their name in DNS"],
    },
    {
      table: { services: { web: { port: 80, keepalive: 4 } }, workers: 2 },
      lines: [
        "workers: workers cannot be set here; it is a directive of nginx.conf",
        "services.web.keepalive: keepalive cannot be set here; it is a directive of nginx.conf",
      ],
    },
    {
      table: { services: { web: { port: 80, nameservers: [] } } },
      lines: ["services.web.nameservers: nameservers cannot be set here; it is one for all: a field beside services"],
    },
    {
      table: { services: { web: { port: 80, refresh: 0.5, hold: {}, policy: true, allow: 1 } } },
      lines: [
        'services.web.allow: allow: "1" is no network; write it like 10.0.0.0/8,fd00::/8',
        "services.web.hold: hold: a table is no duration; write it like 500ms, 2s, 5m or 1h",
        'services.web.policy: policy: "true" is unknown; one of round_robin, random, least_request, peak_ewma, hash, sticky',
        'services.web.refresh: refresh: "0.5" is too little; at least 1s',
      ],
    },
  ];
  for (const { table, lines } of rejections) {
    it(`is told: ${string.sub(lines[0]!, 1, 60)}`, () => {
      assert.same(lines, linesOf(parseTable(table, "http").problems));
    });
  }
});
