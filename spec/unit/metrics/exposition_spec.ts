import { families } from "../../../ts-src/weir/metrics/families";
import { merged } from "../../../ts-src/weir/metrics/merge";
import { updated } from "../../../ts-src/weir/metrics/reference";
import { addSample, exposition, label, newSamples } from "../../../ts-src/weir/metrics/samples";
import { contentOf, run } from "../cli/run";

function textOf(...samples: readonly (readonly ["requests" | "retries" | "certificate", string, number])[]): string {
  const all = newSamples();
  for (const [family, labels, value] of samples) addSample(all, family, labels, value);
  return exposition(all);
}

describe("the exposition", () => {
  it("has the samples of a family together, after what it is", () => {
    const text = textOf(
      ["retries", 'service="a"', 1],
      ["requests", 'service="a",class="2xx"', 2],
      ["requests", 'service="b",class="2xx"', 0.5],
    );
    const [lines] = string.gsub(text, "# HELP [^\n]*\n", "");
    assert.equal(
      `# TYPE weir_requests_total counter
weir_requests_total{service="a",class="2xx"} 2
weir_requests_total{service="b",class="2xx"} 0.500
# TYPE weir_retries_total counter
weir_retries_total{service="a"} 1
`,
      lines,
    );
  });

  it("lets no value out of its quotes", () => {
    assert.equal('file="/a\\"b\\\\c\\nd.pem"', label("file", '/a"b\\c\nd.pem'));
  });

  it("shows http and stream as one: families stay together, names that both have are told apart, nothing is said twice", () => {
    const first = textOf(
      ["certificate", 'file="/a.pem"', 10],
      ["requests", 'service="db",class="2xx"', 1],
      ["retries", 'service="db"', 2],
    );
    const second = textOf(
      ["certificate", 'file="/a.pem"', 10],
      ["certificate", 'file="/b.pem"', 20],
      ["requests", 'service="db",class="2xx"', 3],
      ["requests", 'service="dns",class="2xx"', 4],
    );
    const [lines] = string.gsub(merged(first, second), "# HELP [^\n]*\n", "");
    assert.equal(
      `# TYPE weir_certificate_expires_in_seconds gauge
weir_certificate_expires_in_seconds{file="/a.pem"} 10
weir_certificate_expires_in_seconds{file="/b.pem"} 20
# TYPE weir_requests_total counter
weir_requests_total{service="db",class="2xx"} 1
weir_requests_total{service="db (stream)",class="2xx"} 3
weir_requests_total{service="dns",class="2xx"} 4
# TYPE weir_retries_total counter
weir_retries_total{service="db"} 2
`,
      lines,
    );
  });

  it("has what only stream has, too", () => {
    const only = textOf(["retries", 'service="db"', 2]);
    assert.equal(only, merged("", only));
  });
});

describe("docs/metrics.md", () => {
  it("has the metrics as they are; make docs writes them", () => {
    const document = contentOf("docs/metrics.md");
    assert.equal(updated(document), document);
  });
});

describe("examples/prometheus", () => {
  it("names no metric that Weir does not have", () => {
    const known = new LuaSet<string>();
    for (const { name, type } of families) {
      known.add(name);
      if (type === "histogram") known.add(`${name}_bucket`);
      if (type === "histogram" || type === "summary") {
        known.add(`${name}_sum`);
        known.add(`${name}_count`);
      }
    }
    const unknown: string[] = [];
    let found = 0;
    const { stdout } = run("find examples/prometheus -name '*.yml' -o -name '*.json'");
    for (const [path] of string.gmatch(stdout, "[^\n]+")) {
      for (const [name] of string.gmatch(contentOf(path!), "%f[%w_](weir_[%l_]+)")) {
        found++;
        if (!known.has(name!)) unknown.push(`${path}: ${name}`);
      }
    }
    assert.same([], unknown);
    assert.is_true(found > 20);
  });
});
