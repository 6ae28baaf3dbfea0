import { eligiblePeers } from "../../../ts-src/weir/health/eligibility";
import { expectAnswer } from "../../../ts-src/weir/health/suspicion";
import type { EndpointExplanation, Explanation } from "../../../ts-src/weir/explain/explanation";
import { endpointId } from "../../../ts-src/weir/model/endpoint";
import type { Exchange } from "../../../ts-src/weir/model/trace";
import type { Peer } from "../../../ts-src/weir/pool/peer";
import { takeOut } from "../../../ts-src/weir/pool/verdict";
import { inColour, undecorated } from "../../../ts-src/weir/text/columns";
import { type Explained, explainedBy, wouldServe } from "../../../ts-src/weir/explain/peers";
import { explainedText } from "../../../ts-src/weir/explain/text";
import { peer } from "../support/fakes";

const NOW = 200;

function endpoint(address: string, more: Partial<EndpointExplanation> = {}): EndpointExplanation {
  return {
    id: endpointId(address, 8080),
    address,
    port: 8080,
    weight: more.weight ?? 1,
    priority: more.priority ?? 0,
    seen_seconds_ago: 0.4,
    let_go_in_seconds: more.let_go_in_seconds,
    ptr: more.ptr,
    gone: more.gone ?? false,
    reached_at: more.reached_at,
    contested: more.contested ?? false,
    drained_seconds: more.drained_seconds,
    down: more.down,
    failing: more.failing,
  };
}

function explanation(endpoints: readonly EndpointExplanation[], more: Partial<Explanation> = {}): Explanation {
  return {
    service: "web",
    name: more.name ?? "web",
    port: 8080,
    protocol: more.protocol ?? "http",
    state: more.state ?? "fresh",
    reason: more.reason ?? "records",
    state_seconds: 41.3,
    kept_by: more.kept_by,
    let_go_in_seconds: more.let_go_in_seconds,
    questions: more.questions ?? [],
    endpoints,
  };
}

function explained(peers: readonly Peer[], found: Explanation): Explained {
  return explainedBy({ peers, eligible: eligiblePeers(peers, found.state === "fresh") }, found, NOW);
}

/** Who is picked or not, and why. */
function reasons({ peers }: Explained): string {
  const words: string[] = [];
  for (const { eligible, why } of peers) words.push(`${eligible ? "+" : "-"}${why}`);
  return table.concat(words, " ");
}

const a = endpoint("10.0.0.1");
const b = endpoint("10.0.0.2");

describe("a peer is picked or not", () => {
  it("because it is down, or silent, or nothing is against it", () => {
    const silent = peer("10.0.0.2");
    expectAnswer(silent, NOW - 0.3);
    const peers = [peer("10.0.0.1", 1, 0, true), silent, peer("10.0.0.3")];
    const found = explained(peers, explanation([a, b, endpoint("10.0.0.3")]));
    assert.equal("-down +suspicious +eligible", reasons(found));
    assert.is_true(wouldServe(found));
  });

  it("because it speaks no TLS that is right, and why", () => {
    const down = {
      seconds: 2,
      failed_probes: 1,
      tls_failure: "certificate host mismatch",
      next_probe_in_seconds: undefined,
    };
    const found = explained(
      [peer("10.0.0.1", 1, 0, true), peer("10.0.0.2")],
      explanation([endpoint("10.0.0.1", { down })]),
    );
    assert.matches("refuses TLS %(certificate host mismatch%) for 2", explainedText(found, undecorated));
  });

  it("because all are down, and DNS confirms them or not", () => {
    const peers = [peer("10.0.0.1", 1, 0, true)];
    assert.equal("+last_resort", reasons(explained(peers, explanation([a]))));
    const stale = explained(peers, explanation([a], { state: "stale" }));
    assert.equal("-down", reasons(stale));
    assert.is_false(wouldServe(stale));
  });

  it("because it fails, unless too many do", () => {
    const failing = peer("10.0.0.1");
    const failingToo = peer("10.0.0.2");
    const good = peer("10.0.0.3");
    const endpoints = [a, b, endpoint("10.0.0.3")];
    takeOut(failing);
    assert.equal(
      "-failing +eligible +eligible",
      reasons(explained([failing, failingToo, good], explanation(endpoints))),
    );
    takeOut(failingToo);
    assert.equal("+spared +spared +eligible", reasons(explained([failing, failingToo, good], explanation(endpoints))));
  });

  it("because of the priorities and weights that DNS says", () => {
    const peers = [peer("10.0.0.1", 0, 1), peer("10.0.0.2", 5, 1), peer("10.0.0.3", 5, 2)];
    const found = explained(peers, explanation([a, b, endpoint("10.0.0.3")]));
    assert.equal("-zero_weight +eligible -lower_priority", reasons(found));
  });

  it("because it is not in the pool", () => {
    const gone = endpoint("10.0.0.3", { gone: true, ptr: "p3.net" });
    const contested = endpoint("10.0.0.1", { contested: true });
    const other = endpoint("fd00::1", { reached_at: "10.0.0.1:8080" });
    const found = explained([], explanation([contested, b, gone, other], { state: "held" }));
    assert.equal("-contested -unpublished -gone -other_address", reasons(found));
    assert.matches("fd00::1%]:8080  no  +the same container as 10%.0%.0%.1:8080  ", explainedText(found, undecorated));
  });
});

describe("an explanation in text", () => {
  it("shows nameservers, answers and peers in columns", () => {
    const message = (
      server: string,
      result: "timeout" | "records",
      ttl: number | undefined,
      seconds: number,
    ): Exchange => {
      const records = result === "records" ? 3 : 0;
      return { server, name: "web.in.test", type: "A", transport: "udp", result, records, ttl, seconds };
    };
    const found = explained(
      [peer("10.0.0.1"), peer("10.0.0.2", 1, 0, true)],
      explanation(
        [
          a,
          endpoint("10.0.0.2", {
            down: { seconds: 2.06, failed_probes: 2, tls_failure: undefined, next_probe_in_seconds: 0.31 },
          }),
        ],
        {
          questions: [
            {
              type: "A",
              verdict: "present",
              reason: "records",
              next_in_seconds: 0.6,
              lookup: {
                asked_seconds_ago: 0.43,
                took_seconds: 0.501,
                name: "web.in.test",
                ttl: 600,
                records: ["10.0.0.1", "10.0.0.2", "0.0.0.0"],
                denied: ["0.0.0.0"],
                messages: [
                  message("10.9.9.1:53", "timeout", undefined, 0.5),
                  message("10.9.9.22:53", "records", 600, 0.001),
                ],
              },
            },
            { type: "AAAA", verdict: "unknown", reason: "none", next_in_seconds: undefined, lookup: undefined },
          ],
        },
      ),
    );
    const lines = [
      "web, port 8080: fresh for 41 s, 1 of 2 peers would be picked",
      "",
      "question  DNS said   asked      again",
      "A         3 records  0.4 s ago  in 0.6 s",
      "AAAA      none",
      "",
      "nameserver    was asked for  by   said       TTL    within",
      "10.9.9.1:53   web.in.test A  udp  timeout           500 ms",
      "10.9.9.22:53  web.in.test A  udp  3 records  600 s  1 ms",
      "",
      "peer           picked  why                                                 last in DNS  in flight  tries  failed",
      "10.0.0.1:8080  yes                                                         0.4 s ago    0          0      0",
      "10.0.0.2:8080  no      refuses connections for 2.1 s, next probe in 0.3 s  0.4 s ago    0          0      0",
      "0.0.0.0        no      kept out by allow and deny, or Weir itself",
      "",
    ];
    assert.equal(table.concat(lines, "\n"), explainedText(found, undecorated));
  });

  it("says why a peer fails, and when it is tried again", () => {
    const failing = peer("10.0.0.1");
    takeOut(failing);
    const text = (more: Partial<EndpointExplanation>): string =>
      explainedText(explained([failing, peer("10.0.0.2")], explanation([endpoint("10.0.0.1", more), b])), undecorated);
    const errors = { cause: "errors", check: undefined, next_try_in_seconds: 7.26 } as const;
    assert.matches("8080  no +answers errors, is tried again in 7.3 s  ", text({ failing: errors }));
    const check = { cause: "check", check: undefined, next_try_in_seconds: undefined } as const;
    assert.matches("8080  no +does not pass its check  ", text({ failing: check }));
    const asked = {
      cause: "check",
      next_try_in_seconds: undefined,
      check: "GET / with Host: web is answered 400",
    } as const;
    assert.matches("8080  no +fails its check: GET / with Host: web is answered 400  ", text({ failing: asked }));
    assert.matches("8080  no +answers errors  ", text({}));
  });

  it("says which name an address has, and whose it no longer is", () => {
    const gone = endpoint("10.0.0.2", { gone: true, ptr: "p2.net" });
    const found = explained([peer("10.0.0.1")], explanation([endpoint("10.0.0.1", { ptr: "p1.net" }), gone]));
    const text = explainedText(found, undecorated);
    assert.matches("why  +PTR  +last in DNS", text);
    assert.matches("8080  yes  +p1%.net  +0%.4 s ago", text);
    assert.matches("8080  no  +its address is no longer that of p2%.net  +p2%.net  ", text);
  });

  it("says how long a peer takes to answer, where the policy goes by that", () => {
    const known = peer("10.0.0.1");
    known.latency = 0.0123;
    known.measuredAt = NOW;
    const lines = explainedText(explained([known, peer("10.0.0.2")], explanation([a, b])), undecorated);
    assert.matches("failed  answers within\n", lines);
    assert.matches("10.0.0.1:8080 .* 0  +12 ms\n", lines);
  });

  it("says why peers are there that DNS does not name, and until when", () => {
    const second = (more: Partial<Explanation>): string => {
      const [line] = string.match(explainedText(explained([], explanation([], more)), undecorated), "\n([^\n]*)");
      return line!;
    };
    assert.equal(
      "DNS knows no such name; its last answer counts for 1.2 s more (hold_empty)",
      second({ state: "held", reason: "nxdomain", kept_by: "hold_empty", let_go_in_seconds: 1.2 }),
    );
    assert.equal(
      "no nameserver answers; its last answer counts without limit (max_stale=0s)",
      second({ state: "stale", reason: "timeout", kept_by: "max_stale" }),
    );
    assert.equal("DNS has not answered yet", second({ state: "waiting", reason: "none" }));
    assert.equal("", second({}));
  });

  it("has colours only where they are asked for", () => {
    const found = explained([peer("10.0.0.1")], explanation([a]));
    const [plain] = string.gsub(explainedText(found, inColour), "\u001b%[%d+m", "");
    assert.is_true(plain.length < explainedText(found, inColour).length);
    assert.equal(explainedText(found, undecorated), plain);
  });
});
