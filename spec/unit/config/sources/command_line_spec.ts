import { linesOf, parse } from "./problems";

describe("the command line", () => {
  it("takes a file by its absolute path, without what means something to nginx", () => {
    assert.equal("/var/log/a log", parse(["80:web:80", "--access_log=/var/log/a log"]).configuration.access_log);
    for (const bad of ["log", "/", "/var/", "/var/$host", "/var/log$", "/var/log\n", "/var\n/log"]) {
      const [line] = linesOf(parse(["80:web:80", `--access_log=${bad}`]).problems);
      assert.matches("^argument 2: access_log: .+ is no file; write it from the root, without %$", line);
    }
  });

  it("takes a folder by its absolute path, without what means something to nginx in a pattern", () => {
    assert.equal("/etc/my lines", parse(["80:web:80", "--snippets=/etc/my lines/"]).configuration.snippets);
    assert.equal("off", parse(["80:web:80"]).configuration.snippets);
    for (const bad of [
      "lines",
      "/",
      "//",
      "/etc/*",
      "/etc/[a]",
      "/etc/[",
      "/etc/]",
      "/etc/a?",
      "/etc/$host",
      "/etc/a\\b",
      "/etc/a\n",
    ]) {
      const [line] = linesOf(parse(["80:web:80", `--snippets=${bad}`]).problems);
      assert.matches("^argument 2: snippets: .+ is no folder; write it from the root, without %$", line);
    }
    const [long] = linesOf(parse(["80:web:80", `--snippets=/${string.rep("a", 1100)}`]).problems);
    assert.matches("is too long; at most 1024 characters$", long);
  });

  it("is complete without any option", () => {
    const { configuration, problems } = parse(["80:web:8080"]);
    assert.same([], problems);
    const service = configuration.services[0]!;
    assert.equal("peak_ewma", service.policy);
    assert.equal(1, service.refresh);
    assert.equal(0, service.hold);
    assert.equal(2, service.hold_empty);
    assert.equal(0, service.max_stale);
    assert.equal(2, service.retries);
    assert.equal(20, service.retry_budget);
    assert.is_nil(configuration.nameserver_timeout);
    assert.same([], configuration.nameservers);
    assert.is_nil(configuration.search);
    assert.is_nil(configuration.ndots);
    assert.equal("auto", configuration.workers);
    assert.equal("off", configuration.access_log);
    assert.equal(4 * 1024 * 1024, configuration.memory);
  });

  it("denies what no service can be, beside what the user denies", () => {
    const { configuration } = parse(["80:web:8080,deny=10.0.0.0/8"]);
    const texts: string[] = [];
    for (const network of configuration.services[0]!.deny) texts.push(network.text);
    assert.same(
      [
        "10.0.0.0/8",
        "0.0.0.0/8",
        "::/128",
        "224.0.0.0/4",
        "ff00::/8",
        "255.255.255.255",
        "169.254.169.254",
        "169.254.170.2",
        "169.254.170.23",
        "fd00:ec2::254",
        "fd00:ec2::23",
        "100.100.100.200",
        "192.0.0.192",
        "168.63.129.16",
      ],
      texts,
    );
  });

  const precedence: readonly {
    promise: string;
    args: readonly string[];
    variables: Readonly<Record<string, string>>;
    hold: number;
  }[] = [
    {
      promise: "lets a mapping win over everything",
      args: ["--hold=2s", "80:web:80,hold=1s"],
      variables: { WEIR_HOLD: "3s" },
      hold: 1,
    },
    {
      promise: "lets an option win over the environment",
      args: ["--hold=2s", "80:web:80"],
      variables: { WEIR_HOLD: "3s" },
      hold: 2,
    },
    { promise: "takes an option after the mapping", args: ["80:web:80", "--hold", "2s"], variables: {}, hold: 2 },
    { promise: "takes the last of an option", args: ["--hold=1s", "--hold=2s", "80:web:80"], variables: {}, hold: 2 },
    { promise: "reads the environment", args: ["80:web:80"], variables: { WEIR_HOLD: "3s" }, hold: 3 },
    { promise: "takes an empty variable for none", args: ["80:web:80"], variables: { WEIR_HOLD: "" }, hold: 0 },
    {
      promise: "reads mappings from the environment, between blanks and lines",
      args: [],
      variables: { WEIR_SERVICES: " 80:web:80,hold=4s\n81:web:80\t" },
      hold: 4,
    },
    {
      promise: "prefers its own mappings to those of the environment",
      args: ["80:web:80"],
      variables: { WEIR_SERVICES: "80:other:80,hold=4s" },
      hold: 0,
    },
  ];
  for (const { promise, args, variables, hold } of precedence) {
    it(promise, () => {
      const { configuration, problems } = parse(args, variables);
      assert.same([], linesOf(problems));
      assert.equal("web", configuration.services[0]!.name);
      assert.equal(hold, configuration.services[0]!.hold);
    });
  }

  it("takes hyphens for underscores", () => {
    assert.equal(5, parse(["--hold-empty=5s", "80:web:80"]).configuration.services[0]!.hold_empty);
  });

  it("tells an empty search list from none", () => {
    assert.same([], parse(["--search=", "80:web:80"]).configuration.search);
  });

  it("reads lists between commas or blanks", () => {
    const { configuration } = parse(["--nameservers=10.0.0.2,127.0.0.1:5353 [::1]:53", "80:web:80"]);
    assert.same(
      [
        { address: "10.0.0.2", port: 53 },
        { address: "127.0.0.1", port: 5353 },
        { address: "::1", port: 53 },
      ],
      configuration.nameservers,
    );
  });

  const rejections: readonly (readonly [string, string])[] = [
    ["--refrsh=2s", 'argument 1: there is no option "refrsh"; did you mean refresh?'],
    ["-x", 'argument 1: there is no option "x"; weir --help lists them'],
    ["--", 'argument 1: there is no option ""; weir --help lists them'],
    ["--refresh=2", ""],
    ["--host=web", "argument 1: host cannot be set here; it belongs in a mapping, such as 80:webserver:8080,host=..."],
    ["--workers=0", 'argument 1: workers: "0" is out of range; a whole number from 1 to 1024'],
    ["--workers=auto", ""],
    ["--memory=1k", 'argument 1: memory: "1k" is too little; at least 256k'],
    ["--memory=x", 'argument 1: memory: "x" is no size; write it like 512k, 4m or 1g'],
    ["--access_log_format=xml", 'argument 1: access_log_format: "xml" is unknown; one of json, text'],
    ["--access_log=log", 'argument 1: access_log: "log" is no file; write it from the root, without $'],
    ["--access_log=/var/$host", 'argument 1: access_log: "/var/$host" is no file; write it from the root, without $'],
    ["--socket=/tmp/", 'argument 1: socket: "/tmp/" is no file; write it from the root, without $'],
    [
      `--socket=/${string.rep("x", 107)}`,
      `argument 1: socket: "/${string.rep("x", 39)}"... is too long; at most 107 characters`,
    ],
    ["--log_level=debug", 'argument 1: log_level: "debug" is unknown; one of error, warn, notice, info'],
    [
      "--nameservers=10.0.0.2:99999",
      'argument 1: nameservers: "10.0.0.2:99999" is no nameserver; write it like 10.0.0.2,127.0.0.1:5353,[::1]:5353',
    ],
  ];
  for (const [argument, line] of rejections) {
    it(`${line === "" ? "takes" : "refuses"} ${string.sub(argument, 1, 50)}`, () => {
      assert.same(line === "" ? [] : [line], linesOf(parse([argument, "80:web:80"]).problems));
    });
  }

  it("names the variable in which something is wrong", () => {
    assert.same(
      [
        'WEIR_REFRESH: refresh: "soon" is no duration; write it like 500ms, 2s, 5m or 1h',
        'WEIR_SERVICES, mapping 2, character 4: "a;b{}" is no DNS name; write PORT:NAME:PORT, such as 80:webserver:8080',
      ],
      linesOf(parse([], { WEIR_REFRESH: "soon", WEIR_SERVICES: "80:web:80 81:a;b{}:80" }).problems),
    );
  });

  it("refuses a variable that is no option, but for those that Kubernetes makes for a Service", () => {
    const made = {
      WEIR_SERVICE_HOST: "10.0.0.1",
      WEIR_SERVICE_PORT_HTTP: "80",
      WEIR_PORT: "tcp://10.0.0.1:80",
      WEIR_PORT_80_TCP_ADDR: "10.0.0.1",
      WEIR_CHECK_PORT: "tcp://10.0.0.2:80",
      WEIR_CHECK_SERVICE_PORT: "80",
    };
    assert.same([], linesOf(parse(["80:web:80"], made).problems));
    assert.same(
      [
        "WEIR_PATH: path cannot be set here; it belongs in a mapping, such as 80:webserver:8080,path=...",
        'WEIR_RETRYS: there is no option "retrys"; did you mean WEIR_RETRIES?',
      ],
      linesOf(parse(["80:web:80"], { WEIR_RETRYS: "3", WEIR_PATH: "/api" }).problems),
    );
  });

  it("wants a value for each option, and a mapping at least", () => {
    assert.same(
      ["argument 2: --refresh has no value; write --refresh=VALUE"],
      linesOf(parse(["80:a:80", "--refresh"]).problems),
    );
    assert.same(
      ["arguments: there is no mapping; write one, such as 80:webserver:8080"],
      linesOf(parse(["--refresh=2s"]).problems),
    );
  });
});
