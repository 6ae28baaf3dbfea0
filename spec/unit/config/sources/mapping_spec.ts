import { linesOf, parse } from "./problems";

describe("a mapping", () => {
  const meanings: readonly { text: string; address?: string; port?: number; name: string; namePort?: number }[] = [
    { text: "80:webserver:8080", name: "webserver", namePort: 8080 },
    { text: "80:WebServer:8080", name: "webserver", namePort: 8080 },
    {
      text: "80:web_server-1.internal.example.com.:65535",
      name: "web_server-1.internal.example.com.",
      namePort: 65535,
    },
    { text: "80:_http._tcp.webserver", name: "_http._tcp.webserver" },
    { text: "80:_http._tcp.webserver:8080", name: "_http._tcp.webserver", namePort: 8080 },
    { text: "127.0.0.1:80:web:8080", address: "127.0.0.1", name: "web", namePort: 8080 },
    { text: "127.0.0.1:80:_http._tcp.web", address: "127.0.0.1", name: "_http._tcp.web" },
    { text: "[::1]:80:web:8080", address: "::1", name: "web", namePort: 8080 },
    { text: "[fd00::1]:80:_http._tcp.web", address: "fd00::1", name: "_http._tcp.web" },
    { text: "*:80:web:8080", name: "web", namePort: 8080 },
    {
      text: `80:${string.rep("a", 63)}.${string.rep("b.", 94)}c:1`,
      name: `${string.rep("a", 63)}.${string.rep("b.", 94)}c`,
      namePort: 1,
    },
  ];
  for (const { text, address, name, namePort } of meanings) {
    it("has no option that does nothing without another", () => {
      const lines: string[] = [];
      for (const option of ["hash=$remote_addr", "sticky_cookie=a", "check_interval=1s"]) {
        for (const line of linesOf(parse([`80:web:80,${option}`]).problems)) lines.push(line);
        for (const line of linesOf(parse([`--${option}`, "80:web:80"]).problems)) lines.push(line);
      }
      assert.same(
        [
          "argument 1: hash=... does nothing; it needs policy=hash",
          "arguments: --hash=... does nothing; it needs policy=hash",
          "argument 1: sticky_cookie=... does nothing; it needs policy=sticky",
          "arguments: --sticky_cookie=... does nothing; it needs policy=sticky",
          "argument 1: check_interval=... does nothing; it needs check=/path, check=tcp, check=udp or check=dns",
          "arguments: --check_interval=... does nothing; it needs check=/path, check=tcp, check=udp or check=dns",
        ],
        lines,
      );
      assert.same([], parse(["--hash=$remote_addr", "80:web:80", "81:web:80,policy=hash"]).problems);
      assert.same([], parse(["80:web:80,hash=$remote_addr,policy=/opt/mine.lua"]).problems);
    });

    it("has one address in all ways to write it", () => {
      for (const again of ["[0:0::1]:80:api:80", "[0000:0:0:0:0:0:0:1]:80:api:80"]) {
        assert.equal(1, parse(["[::1]:80:web:80", again]).problems.length);
      }
      assert.equal(1, parse(["127.0.0.1:80:web:80", "[::ffff:127.0.0.1]:80:api:80"]).problems.length);
    });

    it(`can be ${string.sub(text, 1, 70)}`, () => {
      const { configuration, problems } = parse([text]);
      assert.same([], linesOf(problems));
      const listener = configuration.listeners[0]!;
      assert.equal(address ?? "", listener.address);
      assert.equal(80, listener.port);
      assert.equal(name, listener.service.name);
      assert.equal(namePort, listener.service.port);
    });
  }

  const form = "write PORT:NAME:PORT, such as 80:webserver:8080";
  const ports = "a number from 1 to 65535";
  const normalized = "as nginx takes //, /. and /.. out of paths first; write it like /v1";
  const dotless = "as nginx takes the dot off the end first; write it like api.example.com,*.example.com";
  const rejections: (readonly [string, string])[] = [
    ["", `1: "" names no service; ${form}`],
    ["80", `1: "80" names no service; ${form}`],
    ["80:web", '4: "web" has no port; write 80:web:8080; only SRV names, which begin with _, go without'],
    ["80::80", `4: "" is no DNS name; ${form}`],
    ["80:web:", `8: "" is no port; ${ports}`],
    ["0:web:80", `1: "0" is no port; ${ports}`],
    ["65536:web:80", `1: "65536" is no port; ${ports}`],
    ["80:web:http", `8: "http" is no port; ${ports}`],
    ["80:web:-1", `8: "-1" is no port; ${ports}`],
    ["80:web:0x50", `8: "0x50" is no port; ${ports}`],
    ["80:10.0.0.1:80", "4: 10.0.0.1 is an address; Weir finds peers by their name in DNS"],
    ["80:a..b:80", `4: "a..b" is no DNS name; ${form}`],
    ["80:-a:80", `4: "-a" is no DNS name; ${form}`],
    [`80:${string.rep("a", 64)}:80`, `4: "${string.rep("a", 40)}"... is no DNS name; ${form}`],
    [`80:${string.rep("a.", 128)}:80`, `4: "${string.rep("a.", 20)}"... is no DNS name; ${form}`],
    ["300.0.0.1:80:web:80", '1: "300.0.0.1" is no address to listen on; write it like 127.0.0.1 or [::1]'],
    ["[::1:80:web:80", "1: there are too many colons; an IPv6 address to listen on needs brackets"],
    ["::1:80:web:80", "1: there are too many colons; an IPv6 address to listen on needs brackets"],
    ["80:web:8080/tpc", '13: "tpc" is no protocol; did you mean tcp?'],
    ["80:web:80,polcy=random", '11: there is no option "polcy"; did you mean policy?'],
    ["80:web:80,colour=red", '11: there is no option "colour"; weir --help lists them'],
    ["80:web:80,policy=randm", '18: policy: "randm" is unknown; did you mean random?'],
    ["80:web:80,policy", '11: "policy" has no value; options are written ,name=value'],
    ["80:web:80,", "11: an option is missing after the comma"],
    ["80:web:80,hold=1s,hold=2s", "19: hold is given twice"],
    ["80:web:80,workers=2", "11: workers cannot be set here; it is one for all: --workers=..."],
    ["80:web:80,refresh=10ms", '19: refresh: "10ms" is too little; at least 1s'],
    ["80:web:80,hold=5x", '16: hold: "5x" is no duration; write it like 500ms, 2s, 5m or 1h'],
    ["80:web:80,hold=30d", '16: hold: "30d" is too much; at most 2073600s'],
    ["80:web:80,retries=-1", '19: retries: "-1" is out of range; a whole number from 0 to 100'],
    ["80:web:80,retry_budget=120%", '24: retry_budget: "120%" is out of range; a percentage from 0 to 100'],
    ["80:web:80,buffering=maybe", '21: buffering: "maybe" is neither on nor off'],
    ["80:web:80,allow=10.0.0.0/33", '17: allow: "10.0.0.0/33" is no network; write it like 10.0.0.0/8,fd00::/8'],
    ["80:web:8080,redirect=/new", '4: "web" is not asked where redirect=... answers; leave it out: 80,redirect=...'],
    [
      "127.0.0.1:80:web,redirect=/new",
      '14: "web" is not asked where redirect=... answers; leave it out: 80,redirect=...',
    ],
    ["web,redirect=/new", '1: "web" is no port; a number from 1 to 65535'],
    ["x:80,redirect=/new", '1: "x" is no address to listen on; write it like 127.0.0.1 or [::1]'],
    ["80/tcp,redirect=/new", "8: redirect does not apply to tcp; leave it out; it is for http"],
    ["80:web:80/tcp,set_header=X-A:1", "15: set_header does not apply to tcp; leave it out; it is for http"],
    ["80:web:80,strip_path=maybe", '22: strip_path: "maybe" is neither on nor off'],
    ["80:web:80,path=v1", '16: path: "v1" is no path; write it like /v1'],
    ["80:web:80,path=/v1;", '16: path: "/v1;" is no path; write it like /v1'],
    ["80:web:80,path=/a//b", `16: path: no request is for "/a//b", ${normalized}`],
    ["80:web:80,path=/a/../b", `16: path: no request is for "/a/../b", ${normalized}`],
    ["80:web:80,path=/a/.", `16: path: no request is for "/a/.", ${normalized}`],
    ["80:web:80,path=//", `16: path: no request is for "//", ${normalized}`],
    ["80:web:80,peer_tls=yes", '20: peer_tls: "yes" is unknown; one of off, on, insecure'],
    ["80:web:80,peer_tls_name=a;b", '25: peer_tls_name: "a;b" is no name of a host; write it like api.example.com'],
    ["80:web:80,peer_tls_name=$host", '25: peer_tls_name: "$host" is no name of a host; write it like api.example.com'],
    [
      "80:web:80,peer_tls_name=a.com.",
      '25: peer_tls_name: "a.com." is no name of a host; write it like api.example.com',
    ],
    ["80:web:80,peer_tls_name=10.0.0.1", '25: peer_tls_name: "10.0.0.1" is an address; nginx verifies names only'],
    ["80:web:80,peer_ca=ca.pem", '19: peer_ca: "ca.pem" is no file; write it from the root, without $'],
    ["80:web:80,peer_ca=/$ca.pem", '19: peer_ca: "/$ca.pem" is no file; write it from the root, without $'],
    ["80:web:80,host=a.com.", `16: host: no request is for "a.com.", ${dotless}`],
    ["80:web:80,host=a/b", '16: host: "a/b" is no host; write it like api.example.com,*.example.com'],
    ["80:web:80,host=a.com,b/c", '16: host: "b/c" is no host; write it like api.example.com,*.example.com'],
    ["80:web:80,host=a.com,*.a.com,A.com", '16: host: "a.com" is there twice; write it once'],
  ];
  const example = "write it like X-Env:prod,X-Powered-By:";
  const redirects = "write it like https://www.example.com, /new or 302:/new, with 301, 302, 303, 307 or 308";
  const headers: readonly (readonly [string, string])[] = [
    ["set_header=X-A", `"X-A" is no header; ${example}`],
    ["set_header=X-A:$host", `"X-A:$host" has a $, which nginx cannot write; ${example}`],
    ["set_header=X-A:1,x-a:2", '"x-a" is there twice; write it once'],
    ["set_header=X;A:1", `"X;A:1" is no header; ${example}`],
    ["set_header=Host:", `"Host" cannot be removed, as HTTP/1.1 needs it; ${example}`],
    ["set_header=Connection:close", `"Connection" is about one connection, and Weir's to say; ${example}`],
    ["set_header=Content_Length:1", `"Content_Length" is about one connection, and Weir's to say; ${example}`],
    ["set_header=X-A:1,Upgrade:", `"Upgrade" is about one connection, and Weir's to say; ${example}`],
    ["set_response_header=Server:", `"Server" is what nginx writes itself; ${example}`],
    ["set_response_header=TE:x", `"TE" is about one connection, and Weir's to say; ${example}`],
    ["set_response_header=X-A:$1", `"X-A:$1" has a $, which nginx cannot write; ${example}`],
  ];
  for (const [option, problem] of headers) {
    const [name] = string.match(option, "^[^=]+");
    const at = 11 + name!.length + 1;
    rejections.push([`80:web:80,${option}`, `${at}: ${name}: ${problem}`]);
  }
  for (const name of ["", "10.0.0.1", "a$b", "a:", "a:0", "a:b", ":80", "a..b"]) {
    const at = `18: backup: "${name}" is no service; write it like spare or spare:8080`;
    rejections.push([`80:web:80,backup=${name}`, at]);
  }
  for (const share of ["", "next", "next@", "next@101", "next@-1", "next@5.5", "@5", "a$b@5"]) {
    const hint = "write it like next@5 or next:8080@5, with 0 to 100 percent";
    rejections.push([`80:web:80,canary=${share}`, `18: canary: "${share}" is no service with a share; ${hint}`]);
  }
  for (const target of [
    "",
    "www.example.com",
    "//www.example.com",
    "ftp://www.example.com",
    "https://",
    "https://$host",
    "https://www.example.com/$uri",
    "https://www.example.com/;{}",
    "https://a@www.example.com",
    "https://www.example.com:0",
    "https://www.example.com:65536/a",
    "https://..",
    "https://[::g]/",
    "/a\\b",
    "304:/new",
    "30:/new",
  ]) {
    rejections.push([`80,redirect=${target}`, `13: redirect: "${target}" is no redirect; ${redirects}`]);
  }
  for (const [text, problem] of rejections) {
    it(`cannot be ${string.sub(text, 1, 70)}`, () => {
      assert.same([`argument 1, character ${problem}`], linesOf(parse([text]).problems));
    });
  }

  it("tells all that is wrong with it", () => {
    assert.same(
      [
        'argument 2, character 1: "x" is no port; a number from 1 to 65535',
        'argument 2, character 7: "y" is no port; a number from 1 to 65535',
        'argument 2, character 14: hold: "z" is no duration; write it like 500ms, 2s, 5m or 1h',
      ],
      linesOf(parse(["80:a:80", "x:web:y,hold=z"]).problems),
    );
  });

  it("cannot set what its protocol has not", () => {
    const problemsOf = (text: string): readonly string[] => linesOf(parse([text]).problems);
    const where = "argument 1, character";
    assert.same(
      [`${where} 17: path does not apply to tcp; leave it out; it is for http and grpc`],
      problemsOf("80:web:8080/tcp,path=/v1"),
    );
    assert.same(
      [`${where} 29: retries does not apply to udp; leave it out; it is for http, grpc and tcp`],
      problemsOf("53:dns:53/udp,policy=random,retries=1"),
    );
    assert.same(
      [`${where} 13: idle_timeout does not apply to http; leave it out; it is for tcp and udp`],
      problemsOf("80:web:8080,idle_timeout=1m"),
    );
    for (const option of [
      "buffering=off",
      "retry_on=502",
      "try_timeout=1s",
      "tunnel_timeout=1s",
      "sticky_max_age=1h",
    ]) {
      const [name] = string.match(option, "^[%l_]+");
      assert.same(
        [`${where} 22: ${name} does not apply to grpc; leave it out; it is for http`],
        problemsOf(`50051:api:50051/grpc,${option}`),
      );
    }
    assert.same(
      ["arguments: --idle_timeout=... does nothing; it needs a mapping of tcp or udp"],
      linesOf(parse(["--idle_timeout=1m", "80:web:80"]).problems),
    );
  });

  it("ties no clients by a cookie that keep none", () => {
    for (const protocol of ["grpc", "tcp"]) {
      assert.same(
        ["argument 1: policy=... does nothing; it needs clients with cookies: a mapping of http"],
        linesOf(parse([`80:web:80/${protocol},policy=sticky`]).problems),
      );
    }
    assert.same([], linesOf(parse(["--policy=sticky", "80:web:80", "81:web:80/grpc"]).problems));
  });

  it("tells peers of clients as all mappings of its port do", () => {
    const mappings = ["443:web:443/tcp,host=a.example,proxy_protocol=out", "443:api:443/tcp,host=b.example"];
    assert.same(
      [
        "argument 2: proxy_protocol is another than that of argument 1 at the same port; " +
          "write the same for both, or give one of them another port",
      ],
      linesOf(parse(mappings).problems),
    );
    assert.same([], linesOf(parse(["--proxy_protocol=out", "443:web:443/tcp,host=a.example", mappings[1]!]).problems));
  });

  it("speaks TLS to peers only where clients of the port do not themselves, and as all mappings of its port do", () => {
    assert.same(
      [
        "argument 1: peer_tls does not go with host=... of TCP, whose clients speak TLS with the peers themselves; " +
          "leave one of them out",
      ],
      linesOf(parse(["443:web:443/tcp,host=a.example,peer_tls=on"]).problems),
    );
    assert.same(
      [
        "argument 2: peer_tls is another than that of argument 1 at the same port; " +
          "write the same for both, or give one of them another port",
      ],
      linesOf(parse(["443:web:443/tcp,peer_tls=on", "443:api:443/tcp,host=b.example"]).problems),
    );
    assert.same([], linesOf(parse(["80:web:443,peer_tls=on", "80:api:80,host=b.example"]).problems));
  });

  it("has no options of TLS without it", () => {
    const needs = (option: string, missing: string): readonly string[] => [
      `argument 1: ${option}=... does nothing; it needs ${missing}`,
    ];
    assert.same(needs("peer_ca", "peer_tls=on"), linesOf(parse(["80:web:80,peer_ca=/ca.pem"]).problems));
    assert.same(
      needs("peer_ca", "peer_tls=on"),
      linesOf(parse(["80:web:80,peer_tls=insecure,peer_ca=/ca.pem"]).problems),
    );
    assert.same(needs("peer_tls_name", "peer_tls=on"), linesOf(parse(["80:web:80,peer_tls_name=a"]).problems));
    assert.same([], linesOf(parse(["80:web:80,peer_tls=insecure,peer_tls_name=a"]).problems));
  });

  it("is another service where TLS to peers is another", () => {
    const mappings = [
      "80:web:443,peer_tls=on",
      "81:web:443,peer_tls=insecure",
      "82:web:443",
      "83:web:443,peer_tls=on,peer_tls_name=a",
      "84:web:443,peer_tls=on,peer_ca=/ca.pem",
    ];
    assert.equal(mappings.length, parse(mappings).configuration.services.length);
    assert.equal(1, parse([mappings[0]!, "85:web:443,peer_tls=on"]).configuration.services.length);
  });

  it("has the defaults of its protocol, unless somebody sets another", () => {
    const of = (...args: readonly string[]): readonly number[] => {
      const { drain_timeout, idle_timeout } = parse(args).configuration.services[0]!;
      return [drain_timeout, idle_timeout];
    };
    assert.equal(0, of("80:web:80")[0]);
    assert.same([60, 600], of("5432:db:5432/tcp"));
    assert.same([60, 30], of("53:dns:53/udp"));
    assert.same([5, 30], of("--drain_timeout=5s", "53:dns:53/udp"));
  });

  it("of gRPC lets streams be silent, and counts requests rather than time them", () => {
    const of = (...args: readonly string[]): readonly unknown[] => {
      const { policy, read_timeout } = parse(args).configuration.services[0]!;
      return [policy, read_timeout];
    };
    assert.same(["least_request", 3600], of("50051:api:50051/grpc"));
    assert.same(["random", 5], of("--policy=random", "50051:api:50051/grpc,read_timeout=5s"));
    assert.same(["peak_ewma", 60], of("80:api:80"));
  });

  it("is of HTTP, gRPC, TCP or UDP", () => {
    for (const protocol of ["http", "grpc", "tcp", "udp"] as const) {
      const { configuration, problems } = parse([`53:dns:53/${protocol}`]);
      assert.same([], linesOf(problems));
      assert.equal(protocol, configuration.listeners[0]!.protocol);
      assert.equal(protocol, configuration.services[0]!.protocol);
    }
    assert.equal("http", parse(["80:web:80"]).configuration.services[0]!.protocol);
  });

  const hostile: readonly (readonly [string, string])[] = [
    ["a block's end", "80:a;b{}:80"],
    ["a newline", "80:a\nserver {}:80"],
    ["NUL", "80:a\0:80"],
    ["an escape sequence", "80:\x1b[2Ja:80"],
    ["a quote", '80:a":80'],
    ["a variable", "80:$host:80"],
    ["bytes that are no ASCII", "80:w\xffb:80"],
    ["10 MB", string.rep("80:a:80,", 1_250_000)],
    ["10 MB of a value", "80:a:80,host=" + string.rep("a", 10_000_000)],
  ];
  for (const [what, text] of hostile) {
    it(`with ${what} is one short line of printable characters`, () => {
      const lines = linesOf(parse([text]).problems);
      assert.equal(1, lines.length);
      assert.is_true(lines[0]!.length < 250, lines[0]);
      assert.matches("^[ -~]+$", lines[0]);
    });
  }

  it("has the items of a list between commas", () => {
    const { configuration } = parse(["80:web:80,allow=10.0.0.0/8,fd00::/8,policy=random"]);
    const service = configuration.services[0]!;
    assert.equal("10.0.0.0/8", service.allow[0]!.text);
    assert.equal("fd00::/8", service.allow[1]!.text);
    assert.equal("random", service.policy);
  });

  it("redirects without a service", () => {
    const redirectOf = (text: string): unknown => {
      const { configuration, problems } = parse([text]);
      assert.same([], linesOf(problems));
      assert.same([], configuration.services);
      return configuration.listeners[0]!.redirect;
    };
    const to = (status: number, target: string, keepsPath = false): unknown => ({ status, target, keepsPath });
    assert.same(to(308, "https://www.example.com", true), redirectOf("80,redirect=https://www.example.com"));
    assert.same(to(301, "http://[::1]:8080", true), redirectOf("127.0.0.1:80,redirect=301:http://[::1]:8080"));
    assert.same(to(308, "https://www.example.com/"), redirectOf("[::1]:80,redirect=https://www.example.com/"));
    assert.same(to(307, "/new?a=b#c"), redirectOf("*:80,path=/old,redirect=307:/new?a=b#c"));
    assert.same(to(302, "https://10.0.0.1?a=%20"), redirectOf("80,redirect=302:https://10.0.0.1?a=%20"));
  });

  it("says of its path and its service what does something", () => {
    const problemsOf = (text: string): readonly string[] => linesOf(parse([text]).problems);
    assert.same(["argument 1: strip_path=on does nothing; it needs path=/..."], problemsOf("80:web:80,strip_path=on"));
    assert.same([], problemsOf("80:web:80,strip_path=off"));
    assert.same(
      ["argument 1: strip_path=on does nothing; redirect=... sends no path on to a service"],
      problemsOf("80,path=/old,redirect=/new,strip_path=on"),
    );
    for (const [name, value] of [
      ["policy", "random"],
      ["retries", "1"],
      ["set_header", "X-A:1"],
    ] as const) {
      assert.same(
        [`argument 1: ${name}=... does nothing; it needs a service, which a mapping with redirect=... has not`],
        problemsOf(`80,redirect=/new,${name}=${value}`),
      );
    }
    assert.same([], problemsOf("80,redirect=/new,set_response_header=X-A:1"));
  });

  it("may have another service, with its options, and its port unless that is said", () => {
    const secondOf = (...args: readonly string[]): unknown => {
      const { configuration, problems } = parse(args);
      assert.same([], linesOf(problems));
      const { listeners, services } = configuration;
      const { key, name, port, retries } = listeners[0]!.second!;
      return [key, name, port ?? "none", retries, services.length];
    };
    assert.same(["spare", "spare", 80, 5, 2], secondOf("80:web:80,backup=Spare,retries=5"));
    assert.same(["spare", "spare", 81, 2, 2], secondOf("80:web:80,canary=spare:81@5%"));
    assert.same(["web-81", "web", 81, 2, 2], secondOf("80:web:80,backup=web:81"));
    assert.same(["_a._tcp.b", "_a._tcp.b", "none", 2, 2], secondOf("80:web:80,backup=_a._tcp.b"));
    assert.same(["spare", "spare", 80, 2, 2], secondOf("80:web:80,backup=spare", "81:spare:80"));
    const problemsOf = (text: string): readonly string[] => linesOf(parse([text]).problems);
    for (const [text, problem] of [
      ["80:web:80,backup=web", 'backup: "web" is the service itself; write another name, or another port'],
      [
        "80:web:80,backup=a,canary=b@1",
        "backup=... and canary=... are there both; write one of them: each side of a canary is the other's backup",
      ],
      [
        "80:_http._tcp.web,canary=x@1",
        'canary: "x" has no port; write x:8080; only SRV names, which begin with _, go without',
      ],
      ["80,redirect=/a,backup=b", "backup=... does nothing; redirect=... sends no request on to a service"],
    ] as const) {
      assert.same([`argument 1: ${problem}`], problemsOf(text));
    }
  });

  it("can do without one of two services, unless another mapping cannot", () => {
    const partnersOf = (...args: readonly string[]): string => {
      const keys: string[] = [];
      for (const [key, others] of parse(args).configuration.partners)
        keys.push(`${key}:${table.concat(others as string[], ",")}`);
      table.sort(keys);
      return table.concat(keys, " ");
    };
    assert.equal("spare:web web:spare", partnersOf("80:web:80,backup=spare"));
    assert.equal("spare:web", partnersOf("80:web:80,backup=spare", "81:web:80"));
    assert.equal("a:web,api api:a web:a", partnersOf("80:web:80,backup=a", "81:api:80,canary=a@5"));
    assert.equal("", partnersOf("80:web:80"));
  });

  it("has the headers of its own in place of those for all", () => {
    const { configuration, problems } = parse([
      "--set_header=X-A: b c",
      "80:web:80,set_header=X-B:1=2,X-C:",
      "81:web:80",
    ]);
    assert.same([], linesOf(problems));
    const [first, second] = configuration.listeners;
    assert.same(
      [
        { name: "X-B", value: "1=2" },
        { name: "X-C", value: "" },
      ],
      first!.set_header,
    );
    assert.same([{ name: "X-A", value: "b c" }], second!.set_header);
    assert.equal(1, configuration.services.length);
  });

  it("is for several hosts, between commas, or for any", () => {
    const hostsOf = (text: string): readonly string[] => parse([text]).configuration.listeners[0]!.host;
    const text = "80:web:80,host=a.example.com,B.example.com,*.example.org,path=/v1";
    assert.same(["a.example.com", "b.example.com", "*.example.org"], hostsOf(text));
    for (const any of ["80:web:80", "80:web:80,host=", "80:web:80,host=,path=/v1"]) assert.same([], hostsOf(any));
  });

  it("has headers between commas, equals signs included", () => {
    const { configuration } = parse(["80:web:80,check_headers=X-Probe:yes==,X-A:b=c,check=tcp"]);
    const service = configuration.services[0]!;
    assert.same(
      [
        { name: "X-Probe", value: "yes==" },
        { name: "X-A", value: "b=c" },
      ],
      service.check_headers,
    );
    assert.equal("tcp", service.check);
  });

  it("cannot say by a header what another option says, nor begin a new line", () => {
    for (const header of ["Host:elsewhere", "connection:keep-alive", "X-A", "X-A:a\r\nX-B:b"]) {
      assert.equal(1, parse([`80:web:80,check_headers=${header}`]).problems.length, header);
    }
  });
});

describe("what a mapping does with its clients", () => {
  const trusted = "--trusted=10.0.0.0/8";

  it("makes no other pool", () => {
    const options = ["client_connections=2", "client_rate=10/s", "client_rate=1/m,client_burst=0", "proxy_protocol=in"];
    const args = [trusted, "80:web:80"];
    for (const index of $range(1, options.length)) args.push(`${80 + index}:web:80,${options[index - 1]!}`);
    const { configuration, problems } = parse(args);
    assert.same([], linesOf(problems));
    assert.equal(1, configuration.services.length);
    assert.equal(2, configuration.listeners[1]!.client_connections);
  });

  it("is written for all outside of mappings", () => {
    const { listeners } = parse(["--client_rate=600/m", "80:web:80", "81:web:80,client_rate=off"]).configuration;
    assert.same({ requests: 600, seconds: 60 }, listeners[0]!.client_rate);
    assert.equal("off", listeners[1]!.client_rate);
  });

  it("has no client_burst without a rate", () => {
    assert.same(
      ["argument 1: client_burst=... does nothing; it needs client_rate=..."],
      linesOf(parse(["80:web:80,client_burst=5"]).problems),
    );
    assert.same([], linesOf(parse(["--client_burst=5", "80:web:80,client_rate=1/s"]).problems));
  });

  it("has rates of whole requests a second or minute", () => {
    for (const text of ["10", "1.5/s", "10/h", "10/s;", "-1/s", "10 /s", "0x10/s", "1/s\n"]) {
      const hint = "write it like 10/s or 600/m";
      const lines = linesOf(parse([`--client_rate=${text}`, "80:web:80"]).problems);
      assert.equal(1, lines.length, text);
      assert.matches(`is no rate; ${hint}$`, lines[0]!);
    }
    for (const text of ["0/s", "1000001/s", `${string.rep("9", 400)}/m`]) {
      const lines = linesOf(parse([`--client_rate=${text}`, "80:web:80"]).problems);
      assert.matches("is out of range; from 1 to 1000000 requests$", lines[0]!);
    }
  });

  it("takes the PROXY protocol only where somebody is trusted to speak it", () => {
    const line =
      "argument 1: proxy_protocol=in believes nobody, as nobody is trusted; " +
      "say where the proxies in front are, such as --trusted=10.0.0.0/8";
    for (const mapping of ["80:web:80,proxy_protocol=in", "443:web:443/tcp,proxy_protocol=in_out"]) {
      assert.same([line], linesOf(parse([mapping]).problems));
      assert.same([line], linesOf(parse([mapping, "--trusted="], { WEIR_TRUSTED: "10.0.0.0/8" }).problems));
      assert.same([], linesOf(parse([mapping, trusted]).problems));
      assert.same([], linesOf(parse([mapping], { WEIR_TRUSTED: "10.0.0.0/8" }).problems));
    }
  });

  it("tells peers of HTTP nothing by the PROXY protocol", () => {
    for (const value of ["out", "in_out"]) {
      const hint =
        "nginx's HTTP proxy sends no such header, and peers are told in X-Forwarded-For: leave it out, or in";
      assert.same(
        [`argument 2: proxy_protocol=${value} does not apply to http; ${hint}`],
        linesOf(parse([trusted, `80:web:80,proxy_protocol=${value}`]).problems),
      );
    }
    const of = (value: string): readonly string[] => {
      const args = [trusted, `--proxy_protocol=${value}`, "80:web:80", "443:web:443/tcp", "53:dns:53/udp"];
      const { configuration, problems } = parse(args);
      assert.same([], linesOf(problems));
      const values: string[] = [];
      for (const { proxy_protocol } of configuration.listeners) values.push(proxy_protocol);
      return values;
    };
    assert.same(["off", "out", "off"], of("out"));
    assert.same(["in", "in_out", "off"], of("in_out"));
  });

  it("is the same for all of a port where nginx has but one way", () => {
    const remedy = "write the same for both, or give one of them another port";
    const pairs = [
      ["proxy_protocol", "80:web:80,host=a,proxy_protocol=in", "80:web:80"],
      ["client_connections", "443:web:443/tcp,host=a,client_connections=2", "443:web:443/tcp"],
    ] as const;
    for (const [option, first, second] of pairs) {
      assert.same(
        [`argument 3: ${option} is another than that of argument 2 at the same port; ${remedy}`],
        linesOf(parse([trusted, first, second]).problems),
      );
    }
    assert.same([], linesOf(parse(["80:web:80,client_connections=2", "80:web:80,path=/a"]).problems));
  });
});

describe("mappings together", () => {
  it("share a service where name, port and options are the same", () => {
    const { configuration } = parse(["80:web:80", "81:WEB:80,host=a.example.com", "82:web:80,hold=0ms"]);
    assert.equal(1, configuration.services.length);
    assert.equal(3, configuration.listeners.length);
  });

  it("call their services by the name, and by what is different where that is taken", () => {
    const { configuration } = parse(["80:web:80", "81:web:81", "82:web:81,hold=1s", "83:web.:83"]);
    const keys: string[] = [];
    for (const service of configuration.services) keys.push(service.key);
    assert.same(["web", "web-81", "web-81-2", "web-83"], keys);
  });

  const taken = "give one of them another port, host=... or path=...";
  const conflicts: readonly (readonly [string, string, boolean])[] = [
    ["80:a:80", "80:b:80", true],
    ["80:a:80", "0.0.0.0:80:b:80", true],
    ["80:a:80", "[::]:80:b:80", true],
    ["80:a:80,host=x.example.com", "80:b:80,host=X.example.com", true],
    ["80:a:80,host=x.example.com,y.example.com", "80:b:80,host=z.example.com,Y.example.com", true],
    ["80:a:80,host=x.example.com,y.example.com", "80:b:80,host=y.example.com,path=/v1", false],
    ["80:a:80,host=x.example.com,y.example.com", "80:b:80,host=z.example.com", false],
    ["80:a:80,path=/v1", "80:b:80,path=/v1", true],
    ["80:a:80,path=/v1", "80:b:80,path=/v1/", true],
    ["80:a:80", "81:b:80", false],
    ["80:a:80", "127.0.0.1:80:b:80", false],
    ["80:a:80", "80:b:80,host=x.example.com", false],
    ["80:a:80", "80:b:80,path=/v1", false],
  ];
  const shared: readonly (readonly [string, string, string])[] = [
    ["53:dns:53/tcp", "53:dns:53/udp", ""],
    ["80:web:80/tcp", "80:web:80", "host=... or path=..."],
    ["80:web:80", "80:api:80/grpc,path=/shop.Orders", ""],
    ["80:api:80/grpc,host=a.example", "80:web:80,host=b.example", ""],
    ["80:web:80", "80:web:80/grpc", "host=... or path=..."],
    ["80:web:80/tcp", "80:web:80/grpc", "host=... or path=..."],
    ["80:web:80,host=a.example", "80:web:80/tcp,host=b.example", "host=..."],
    ["443:web:443/tcp,host=a.example", "443:web:443/tcp,host=b.example", ""],
    ["443:web:443/tcp,host=a.example", "443:web:443/tcp", ""],
    ["443:web:443/tcp,host=a.example", "443:api:443/tcp,host=a.example", "host=..."],
    ["443:web:443/tcp,host=a.example,b.example", "443:api:443/tcp,host=b.example", "host=..."],
    ["53:dns:53/udp", "53:ns:53/udp", "another address"],
  ];
  for (const [first, second, remedy] of shared) {
    it(`${remedy === "" ? "can" : "cannot"} be ${first} and ${second}`, () => {
      const [port] = string.match(first, "^%d+");
      const hint = `give one of them another port, ${remedy}`;
      const lines = remedy === "" ? [] : [`argument 2: port ${port} is taken by argument 1 already; ${hint}`];
      assert.same(lines, linesOf(parse([first, second]).problems));
    });
  }
  for (const [first, second, isConflict] of conflicts) {
    it(`${isConflict ? "cannot" : "can"} be ${first} and ${second}`, () => {
      const lines = isConflict ? [`argument 2: port 80 is taken by argument 1 already; ${taken}`] : [];
      assert.same(lines, linesOf(parse([first, second]).problems));
    });
  }
});
