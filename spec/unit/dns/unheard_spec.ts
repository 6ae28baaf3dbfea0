import type { Answer } from "../../../ts-src/weir/model/answer";
import { clientOf, fakeServers, nodata, nxdomain, refused, servfail, summary, type Script } from "./nameservers";
import { a, cname, questionName, type Sections } from "./wire";

const one: Sections = { answers: [a(questionName, 60, 1)] };
const stranger: Sections = { answers: [a(questionName, 60, 66)] };

function answerTo(script: Script, name = "web", search: readonly string[] = []): Answer {
  return clientOf(fakeServers(script), { search }).resolve(name, "A");
}

describe("an answer says who could not be asked before the one that decided", () => {
  it("and that is nobody where the first one decided", () => {
    assert.same([], answerTo({ "n1 web A": one, "n2 web A": servfail }).unheard);
    assert.same([], answerTo({ "n1 web A": nxdomain, "n2 web A": one }).unheard);
  });

  for (const fault of ["silent", "closed", "garbage", "cut", servfail, refused] as const) {
    it("be it by silence, a closed port, nonsense, a cut answer or an error", () => {
      for (const said of [one, nodata, nxdomain]) {
        const { server, unheard } = answerTo({ "n1 web A": fault, "n2 web A": said });
        assert.equal("n2:53", server);
        assert.same(["n1:53"], unheard);
      }
    });
  }

  it("and that is all of them where nobody decided", () => {
    assert.same(["n1:53", "n2:53"], answerTo({ "n1 web A": servfail, "n2 web A": "silent" }).unheard);
  });

  it("over all names of the search list, each once", () => {
    const script = { "n1 web.a.test A": servfail, "n1 web.b.test A": "silent", "n2 web.b.test A": one } as const;
    const { name, unheard } = answerTo(script, "web", ["a.test", "b.test"]);
    assert.equal("web.b.test", name);
    assert.same(["n1:53"], unheard);
  });

  it("over the names that an alias leads to", () => {
    const alias: Sections = { answers: [cname(questionName, 5, "real")] };
    assert.same(["n1:53"], answerTo({ "n1 web A": alias, "n1 real A": servfail, "n2 real A": one }).unheard);
  });

  it("but not one that answered in another manner", () => {
    assert.same([], answerTo({ "n1 web A": servfail, "n1 web A plain": one }).unheard);
    assert.same([], answerTo({ "n1 web A": "closed", "n1 web A tcp": one }).unheard);
  });

  it("in the order in which this question was asked, where servers take turns", () => {
    const servers = fakeServers({ "n1 web A": one, "n2 web A": servfail });
    const client = clientOf(servers, { rotates: true });
    assert.same([], client.resolve("web", "A").unheard);
    assert.same(["n2:53"], client.resolve("web", "A").unheard);
  });
});

describe("a name that one nameserver has found below a search domain", () => {
  const search = ["in.test", "wild.test"];

  for (const seconds of [1, 31, 3600]) {
    it(`is not looked for elsewhere after ${seconds} s, as that one is silent and another knows no such name`, () => {
      const script: Script = { "n1 web.in.test A": one, "n2 web.wild.test A": stranger };
      const servers = fakeServers(script);
      const client = clientOf(servers, { search });
      client.resolve("web", "A");
      script["n1 web.in.test A"] = "silent";
      script["n1 web.in.test AAAA"] = "silent";
      servers.sleep(seconds);
      const answer = client.resolve("web", "A");
      assert.equal("nxdomain of web.in.test", summary(answer));
      assert.same(["n1:53"], answer.unheard);
    });
  }

  it("is looked for elsewhere when that one says so itself", () => {
    const script: Script = { "n1 web.in.test A": one, "n1 web.wild.test A": stranger };
    const client = clientOf(fakeServers(script), { search });
    client.resolve("web", "A");
    script["n1 web.in.test A"] = nxdomain;
    assert.equal("10.0.0.66 of web.wild.test", summary(client.resolve("web", "A")));
  });

  it("is that of the one that found it there last", () => {
    const script: Script = { "n1 web.in.test A": one, "n2 web.in.test A": one, "n2 web.wild.test A": stranger };
    const client = clientOf(fakeServers(script), { search });
    client.resolve("web", "A");
    script["n1 web.in.test A"] = servfail;
    client.resolve("web", "A");
    script["n1 web.in.test AAAA"] = servfail;
    script["n1 web.wild.test A"] = servfail;
    script["n2 web.in.test A"] = nxdomain;
    assert.equal("10.0.0.66 of web.wild.test", summary(client.resolve("web", "A")));
  });

  it("may be found elsewhere at the start, while the first nameserver is dead", () => {
    const script: Script = { "n1 web.in.test A": "silent", "n2 web.wild.test A": one, "n1 web.wild.test A": "silent" };
    const answer = clientOf(fakeServers(script), { search }).resolve("web", "A");
    assert.equal("10.0.0.1 of web.wild.test", summary(answer));
    assert.same(["n1:53"], answer.unheard);
  });
});
