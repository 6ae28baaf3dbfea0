import { answerOfHosts, parseHosts } from "../../../ts-src/weir/dns/hosts";
import type { QuestionType } from "../../../ts-src/weir/model/answer";
import type { Trace } from "../../../ts-src/weir/model/trace";
import { hostsFirst } from "../../../ts-src/weir/runtime/client";
import { hostileText, makeDice, readHosts } from "./hostile";
import { clientOf, fakeServers, summary } from "./nameservers";
import { a, labels, questionName, record } from "./wire";

const path = "/etc/hosts";

/** What a hosts file says of a name, in one line; `dns` where it is for DNS to say. */
function said(text: string, name: string, type: QuestionType): string {
  const answer = answerOfHosts(parseHosts(text), path, name, type, undefined);
  return answer === undefined ? "dns" : summary(answer);
}

const docker = `127.0.0.1\tlocalhost
::1\tlocalhost ip6-localhost ip6-loopback
ff02::1\tip6-allnodes
172.18.0.3\t0b1f2c3d4e5f web.in.test
`;

describe("a hosts file", () => {
  it("as Docker writes it is understood, in both families", () => {
    assert.equal("127.0.0.1 of localhost", said(docker, "localhost", "A"));
    assert.equal("::1 of localhost", said(docker, "localhost", "AAAA"));
    assert.equal("172.18.0.3 of web.in.test", said(docker, "web.in.test", "A"));
  });

  it("has none of the family that it does not name, and nobody else is asked for that", () => {
    assert.equal("nodata of web.in.test", said(docker, "web.in.test", "AAAA"));
    assert.equal("nodata of ip6-loopback", said(docker, "ip6-loopback", "A"));
  });

  it("says nothing of other names, neither below nor above those it has", () => {
    for (const name of ["web", "in.test", "x.web.in.test", "localhost.in.test", ""]) {
      assert.equal("dns", said(docker, name, "A"));
    }
  });

  it("is for addresses only", () => {
    for (const type of ["SRV", "PTR"] as const) assert.equal("dns", said(docker, "localhost", type));
  });

  it("has names in any case, with a dot at the end or without", () => {
    assert.equal("10.0.0.1 of web.test", said("10.0.0.1 Web.TEST.", "wEB.test", "A"));
    assert.equal("10.0.0.1 of web.test", said("10.0.0.1 web.test", "web.test.", "A"));
  });

  it("has aliases, comments, blank lines and any white space", () => {
    const text = "# 10.0.0.9 web\n\n \t10.0.0.1 \t web  www # 10.0.0.2 ftp\r\n10.0.0.3 mail#web\n10.0.0.4\n";
    assert.equal("10.0.0.1 of web", said(text, "web", "A"));
    assert.equal("10.0.0.1 of www", said(text, "www", "A"));
    assert.equal("10.0.0.3 of mail", said(text, "mail", "A"));
    for (const name of ["ftp", "mail#web", "#", "10.0.0.2"]) assert.equal("dns", said(text, name, "A"));
  });

  it("may name one host on several lines, each address once and in its form", () => {
    const text = "10.0.0.2 web\n10.0.0.1 web www\n10.0.0.2 web\nFD00:0:0::1 web\nfd00::1 web\n::ffff:10.0.0.3 web";
    assert.equal("10.0.0.2 10.0.0.1 10.0.0.3 of web", said(text, "web", "A"));
    assert.equal("fd00::1 of web", said(text, "web", "AAAA"));
  });

  it("is read past lines that make no sense", () => {
    const text = "web 10.0.0.1\n10.0.0 web\n010.0.0.1 web\n10.0.0.256 web\nfe80::1%eth0 web\n\0\0\n10.0.0.1 web";
    assert.equal("10.0.0.1 of web", said(text, "web", "A"));
    assert.equal("dns", said("", "web", "A"));
  });

  it("is the server of its answers, which may be kept for no time, and cost no message", () => {
    const trace: Trace = [];
    const answer = answerOfHosts(parseHosts(docker), path, "localhost.", "A", trace)!;
    assert.same([path, 0, 0], [answer.server, answer.queries, answer.unheard.length]);
    assert.equal(0, answer.kind === "records" ? answer.ttl : undefined);
    const entry = { server: path, name: "localhost", type: "A", transport: "hosts", result: "records" };
    const { name, result, server, transport, type } = trace[0]!;
    assert.same(entry, { server, name, type, transport, result });
    answerOfHosts(parseHosts(docker), path, "web.in.test", "AAAA", trace);
    assert.equal("nodata", trace[1]!.result);
  });

  it("of 20,000 lines is read in a moment", () => {
    const lines: string[] = [];
    for (const index of $range(1, 20000)) lines.push(`0.0.0.0 ads${index}.test`);
    const start = os.clock();
    parseHosts(table.concat(lines, "\n"));
    assert.is_true(os.clock() - start < 0.5);
  });

  it("may be anything: nothing is raised", () => {
    const dice = makeDice(20240301);
    for (const _ of $range(1, 5000)) readHosts(hostileText(dice));
  });
});

describe("a name in the hosts file", () => {
  const script = {
    "n1 web A": { answers: [a(questionName, 60, 9)] },
    "n1 web.in.test A": { answers: [a(questionName, 60, 8)] },
    "n1 4.3.2.10.in-addr.arpa PTR": { answers: [record(questionName, 12, 60, labels("web.test"))] },
  };

  it("is never asked of DNS, nor looked for below the search domains, and follows the file", () => {
    const servers = fakeServers(script);
    const dns = clientOf(servers, { search: ["in.test"] });
    let text: string | undefined = "10.0.0.1 web\n";
    const resolver = hostsFirst(
      path,
      () => text,
      () => dns,
    );
    assert.equal("10.0.0.1 of web", summary(resolver.resolve("web", "A")));
    assert.equal("nodata of web", summary(resolver.resolve("web", "AAAA")));
    assert.equal(0, servers.asked.length);
    text = "10.0.0.2 web\n";
    assert.equal("10.0.0.2 of web", summary(resolver.resolve("web", "A")));
    text = undefined;
    assert.equal("10.0.0.8 of web.in.test", summary(resolver.resolve("web", "A")));
    assert.equal("web.test of 4.3.2.10.in-addr.arpa", summary(resolver.resolve("4.3.2.10.in-addr.arpa.", "PTR")));
  });
});
