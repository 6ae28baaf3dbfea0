import { linesOf, parse } from "./problems";

const file = "/etc/weir/weir.args";

/** What a file of arguments means, with others around it. */
function parseFile(
  content: string,
  before: readonly string[] = [],
  after: readonly string[] = [],
): ReturnType<typeof parse> {
  const args: string[] = [];
  for (const argument of before) args.push(argument);
  args.push(`@${file}`);
  for (const argument of after) args.push(argument);
  return parse(args, {}, { [file]: content });
}

describe("a file of arguments", () => {
  it("has one a line; blanks around it, lines without any and comments are ignored", () => {
    const content =
      "# The shop\r\n\r\n  --hold=3s  # while Consul rotates\n\n80:web:8080\t\n\t81:api:8080,path=/a#b\n--refresh\n2s";
    const { configuration, problems } = parseFile(content);
    assert.same(
      ['/etc/weir/weir.args, line 6, character 19: path: "/a#b" is no path; write it like /v1'],
      linesOf(problems),
    );
    assert.equal(3, configuration.services[0]!.hold);
    assert.equal(2, configuration.services[0]!.refresh);
  });

  const written: readonly { line: string; body: string }[] = [
    { line: '--check_body=all is well, "really"', body: "all is well, really" },
    { line: "--check_body='all is # \"well\"' # it is", body: 'all is # "well"' },
    { line: "'--check_body= a '", body: " a " },
    { line: '  "--check_body=it\'s"', body: "it's" },
    { line: "--check_body=a#b", body: "a#b" },
    { line: "--check_body=''", body: "" },
    { line: "--check_body=a' '", body: "a " },
  ];
  for (const { body, line } of written) {
    it(`takes ${line} as one argument`, () => {
      const { configuration, problems } = parseFile(`${line}\n80:web:80,check=/`);
      assert.same([], linesOf(problems));
      assert.equal(body, configuration.services[0]!.check_body);
    });
  }

  it("stands where it is named: of an option that is given twice the last one counts", () => {
    assert.equal(2, parseFile("--hold=2s\n80:web:80", ["--hold=1s"]).configuration.services[0]!.hold);
    assert.equal(3, parseFile("--hold=2s\n80:web:80", [], ["--hold=3s"]).configuration.services[0]!.hold);
    const both = parseFile("80:web:80", ["79:api:80"], ["81:db:80"]).configuration.services;
    assert.same(["api", "web", "db"], [both[0]!.name, both[1]!.name, both[2]!.name]);
  });

  it("yields to a mapping, and wins over the environment", () => {
    const files = { [file]: "--hold=2s\n80:web:80,hold=1s\n81:api:80" };
    const { services } = parse([`@${file}`], { WEIR_HOLD: "4s", WEIR_SERVICES: "82:db:80" }, files).configuration;
    assert.same([2, 1, 2], [services.length, services[0]!.hold, services[1]!.hold]);
  });

  const problems: readonly { content: string; line: string }[] = [
    { content: "", line: `${file}: there is no argument in it; write one a line, such as 80:webserver:8080` },
    {
      content: "\n # 80:web:80\n",
      line: `${file}: there is no argument in it; write one a line, such as 80:webserver:8080`,
    },
    {
      content: "80:web:80\n--check_body='a",
      line: `${file}, line 2: the quote ' does not end; write the same again behind the text`,
    },
    { content: "80:web:80\n@other", line: `${file}, line 2: "@other" names another file; name it on the command line` },
    {
      content: "80:web:80\n--refrsh=1s",
      line: `${file}, line 2: there is no option "refrsh"; did you mean refresh?`,
    },
    {
      content: "  80:web:80,polcy=random",
      line: `${file}, line 1, character 13: there is no option "polcy"; did you mean policy?`,
    },
    {
      content: '"80":"web":80,polcy=random',
      line: `${file}, line 1, character 15: there is no option "polcy"; did you mean policy?`,
    },
    { content: "80:web:80,", line: `${file}, line 1, character 11: an option is missing after the comma` },
    { content: "80:web:80\n--hold", line: `${file}, line 2: --hold has no value; write --hold=VALUE` },
    {
      content: "80:web:80\n80:api:80",
      line: `${file}, line 2: port 80 is taken by ${file}, line 1 already; give one of them another port, host=... or path=...`,
    },
    {
      content: "80:we\u0000b:80",
      line: `${file}, line 1, character 6: "80:we\\x00b:80" has a character that is no printable ASCII, or a blank`,
    },
    {
      content: "80:web:80 81:api:80",
      line: `${file}, line 1, character 10: "80:web:80 81:api:80" has a character that is no printable ASCII, or a blank`,
    },
  ];
  for (const { content, line } of problems) {
    it(`says where it is wrong: ${line}`, () => {
      assert.same([line], linesOf(parseFile(content).problems));
    });
  }

  it("must have a name", () => {
    assert.same(
      ["argument 2: there is no file after @; write it like @/etc/weir/weir.args"],
      linesOf(parse(["80:web:80", "@"]).problems),
    );
  });
});
