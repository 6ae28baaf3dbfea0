import { alwaysDenied } from "../../../ts-src/weir/config/types/network";
import {
  discover as discoverFact,
  type Discovery,
  expire,
  newDiscovery,
} from "../../../ts-src/weir/discovery/discovery";
import { addressFact } from "../../../ts-src/weir/discovery/fact";
import type { Answer } from "../../../ts-src/weir/model/answer";
import { absent, failure, idsOf, records } from "../support/fakes";

function web(
  rules: { hold?: number; hold_empty?: number; max_stale?: number; family?: "both" | "ipv4" | "ipv6" } = {},
): Discovery {
  return newDiscovery({
    port: 8080,
    family: rules.family ?? "both",
    hold: rules.hold ?? 0,
    hold_empty: rules.hold_empty ?? 2,
    max_stale: rules.max_stale ?? 0,
    allow: [],
    deny: alwaysDenied,
  });
}

function discover(discovery: Discovery, type: "A" | "AAAA", answer: Answer, now: number): void {
  for (const source of discovery.sources) {
    if (source.type === type)
      discoverFact(discovery, type, addressFact(answer, 8080, source.known, discovery.rules), now);
  }
}

function shows(discovery: Discovery): string {
  const { state, endpoints } = discovery.membership;
  const ids = idsOf(endpoints);
  return ids === "" ? state : `${state} ${ids}`;
}

describe("discovery", () => {
  it("waits until DNS says anything", () => {
    const discovery = web();
    assert.equal("waiting", shows(discovery));
    discover(discovery, "A", failure("timeout"), 1);
    assert.equal("waiting", shows(discovery));
    discover(discovery, "A", records(["10.0.0.1"]), 2);
    assert.equal("fresh 10.0.0.1:8080", shows(discovery));
  });

  it("keeps the very same membership while the answers only come in another order", () => {
    const discovery = web();
    discover(discovery, "A", records(["10.0.0.1", "10.0.0.2"]), 1);
    const before = discovery.membership;
    discover(discovery, "A", records(["10.0.0.2", "10.0.0.1"]), 2);
    assert.equal(before, discovery.membership);
  });

  it("lets an address go at once that is missing from a non-empty answer", () => {
    const discovery = web();
    discover(discovery, "A", records(["10.0.0.1", "10.0.0.2"]), 1);
    discover(discovery, "A", records(["10.0.0.2"]), 2);
    assert.equal("fresh 10.0.0.2:8080", shows(discovery));
  });

  it("joins rotating answers for as long as hold says", () => {
    const discovery = web({ hold: 3 });
    discover(discovery, "A", records(["10.0.0.1", "10.0.0.2"]), 1);
    discover(discovery, "A", records(["10.0.0.2", "10.0.0.3"]), 2);
    assert.equal("fresh 10.0.0.1:8080 10.0.0.2:8080 10.0.0.3:8080", shows(discovery));
    discover(discovery, "A", records(["10.0.0.2", "10.0.0.3"]), 3.9);
    assert.equal("fresh 10.0.0.1:8080 10.0.0.2:8080 10.0.0.3:8080", shows(discovery));
    discover(discovery, "A", records(["10.0.0.3"]), 4);
    assert.equal("fresh 10.0.0.2:8080 10.0.0.3:8080", shows(discovery));
  });

  it("joins both families, and asks only for the one that is wanted", () => {
    const discovery = web();
    discover(discovery, "A", records(["10.0.0.1"]), 1);
    discover(discovery, "AAAA", records(["fd00::1"]), 1);
    assert.equal("fresh 10.0.0.1:8080 [fd00::1]:8080", shows(discovery));
    assert.equal(1, web({ family: "ipv6" }).sources.length);
  });

  it("drops addresses that no service can have, and repetitions", () => {
    const discovery = web();
    discover(discovery, "A", records(["0.0.0.0", "169.254.169.254", "224.0.0.1", "10.0.0.1", "10.0.0.1"]), 1);
    assert.equal("fresh 10.0.0.1:8080", shows(discovery));
    discover(discovery, "A", records(["0.0.0.0"]), 2);
    discover(discovery, "AAAA", absent("nodata"), 2);
    assert.equal("held 10.0.0.1:8080", shows(discovery));
    assert.equal("denied", discovery.membership.reason);
  });
});

describe("an answer that says nobody is there", () => {
  it("keeps the pool for hold_empty, however often it is repeated, then empties it", () => {
    const discovery = web();
    discover(discovery, "A", records(["10.0.0.1"]), 1);
    discover(discovery, "AAAA", absent("nodata"), 1);
    discover(discovery, "A", absent("nxdomain"), 2);
    assert.equal("held 10.0.0.1:8080", shows(discovery));
    discover(discovery, "A", absent("nxdomain"), 3);
    expire(discovery, 3.9);
    assert.equal("held 10.0.0.1:8080", shows(discovery));
    expire(discovery, 4);
    assert.equal("empty", shows(discovery));
  });

  it("is not undone by an error: hold_empty goes on", () => {
    const discovery = web();
    discover(discovery, "A", records(["10.0.0.1"]), 1);
    discover(discovery, "A", absent("nxdomain"), 2);
    discover(discovery, "A", failure("servfail"), 3);
    assert.equal("held 10.0.0.1:8080", shows(discovery));
    discover(discovery, "A", failure("servfail"), 4);
    assert.equal("empty", shows(discovery));
  });

  it("is forgotten as soon as somebody is there again", () => {
    const discovery = web();
    discover(discovery, "A", records(["10.0.0.1"]), 1);
    discover(discovery, "A", absent("nxdomain"), 2);
    discover(discovery, "A", records(["10.0.0.2"]), 3);
    expire(discovery, 9);
    assert.equal("fresh 10.0.0.2:8080", shows(discovery));
  });

  it("at the start empties nothing and holds nothing", () => {
    const discovery = web();
    discover(discovery, "A", absent("nxdomain"), 1);
    assert.equal("empty", shows(discovery));
  });
});

describe("an error of DNS", () => {
  const errors: readonly Answer[] = [failure("servfail"), failure("refused"), failure("timeout"), failure("malformed")];

  it("never empties a pool, whatever it is and however long it lasts", () => {
    for (const answer of errors) {
      const discovery = web();
      discover(discovery, "A", records(["10.0.0.1"]), 1);
      discover(discovery, "A", answer, 2);
      discover(discovery, "A", answer, 1000000);
      assert.equal("stale 10.0.0.1:8080", shows(discovery));
      assert.equal(2, discovery.membership.since);
    }
  });

  it("empties it after max_stale if somebody set that", () => {
    const discovery = web({ max_stale: 60 });
    discover(discovery, "A", records(["10.0.0.1"]), 1);
    discover(discovery, "A", failure("timeout"), 2);
    expire(discovery, 60.9);
    assert.equal("stale 10.0.0.1:8080", shows(discovery));
    expire(discovery, 61);
    assert.equal("empty", shows(discovery));
  });
});

describe("two families that disagree", () => {
  const cases: readonly [string, Answer, Answer, string][] = [
    ["AAAA NXDOMAIN is no news of the name", records(["10.0.0.1"]), absent("nxdomain"), "fresh 10.0.0.1:8080"],
    ["AAAA SERVFAIL does not spoil A", records(["10.0.0.1"]), failure("servfail"), "fresh 10.0.0.1:8080"],
    ["A silent, AAAA empty: nothing is known", failure("timeout"), absent("nodata"), "stale 10.0.0.9:8080"],
    ["A SERVFAIL, AAAA NXDOMAIN: nothing is known", failure("servfail"), absent("nxdomain"), "stale 10.0.0.9:8080"],
    ["A NXDOMAIN, AAAA silent: the name is gone", absent("nxdomain"), failure("timeout"), "held 10.0.0.9:8080"],
    ["A empty, AAAA fine", absent("nodata"), records(["fd00::1"]), "fresh [fd00::1]:8080"],
    ["A empty, AAAA SERVFAIL: the IPv4 ones are gone", absent("nodata"), failure("servfail"), "held 10.0.0.9:8080"],
    ["both empty", absent("nodata"), absent("nodata"), "held 10.0.0.9:8080"],
  ];
  for (const [name, a, aaaa, expected] of cases) {
    it(name, () => {
      const discovery = web();
      discover(discovery, "A", records(["10.0.0.9"]), 1);
      discover(discovery, "AAAA", absent("nodata"), 1);
      discover(discovery, "AAAA", aaaa, 2);
      discover(discovery, "A", a, 2);
      assert.equal(expected, shows(discovery));
    });
  }

  it("keep the last good addresses of the family that fails", () => {
    const discovery = web();
    discover(discovery, "A", records(["10.0.0.1"]), 1);
    discover(discovery, "AAAA", records(["fd00::1"]), 1);
    discover(discovery, "AAAA", failure("timeout"), 2);
    assert.equal("fresh 10.0.0.1:8080 [fd00::1]:8080", shows(discovery));
    discover(discovery, "AAAA", absent("nodata"), 3);
    assert.equal("fresh 10.0.0.1:8080", shows(discovery));
  });

  it("let each family's addresses go by what DNS says of that family", () => {
    const discovery = web({ max_stale: 60 });
    discover(discovery, "A", records(["10.0.0.1"]), 1);
    discover(discovery, "AAAA", failure("servfail"), 1);
    discover(discovery, "A", absent("nodata"), 2);
    expire(discovery, 4);
    assert.equal("empty", shows(discovery));

    const other = web({ max_stale: 60 });
    discover(other, "A", records(["10.0.0.1"]), 1);
    discover(other, "AAAA", records(["fd00::1"]), 1);
    discover(other, "A", failure("timeout"), 30);
    discover(other, "AAAA", records(["fd00::1"]), 60);
    assert.equal("fresh 10.0.0.1:8080 [fd00::1]:8080", shows(other));
    expire(other, 61);
    assert.equal("fresh [fd00::1]:8080", shows(other));
  });
});

describe("an absence", () => {
  const inside = "10.0.0.2:53";
  const outside = "8.8.8.8:53";
  const from = (answer: Answer, server: string, unheard: readonly string[] = []): Answer => {
    const changed: Record<string, unknown> = {};
    for (const [field, value] of pairs(answer as object)) changed[field as string] = value;
    changed["server"] = server;
    changed["unheard"] = unheard;
    return changed as unknown as Answer;
  };

  it("is no fact from a nameserver after the one that knew the name, while that one cannot be asked", () => {
    const discovery = web({ family: "ipv4" });
    discover(discovery, "A", from(records(["10.0.0.1"]), inside), 1);
    for (const kind of ["nxdomain", "nodata"] as const) {
      discover(discovery, "A", from(absent(kind), outside, [inside]), 2);
      expire(discovery, 100);
      assert.equal("stale 10.0.0.1:8080", shows(discovery));
    }
    discover(discovery, "A", from(absent("nxdomain"), inside), 101);
    assert.equal("held 10.0.0.1:8080", shows(discovery));
  });

  it("is a fact from the nameserver that named the addresses, whoever else is silent", () => {
    const discovery = web({ family: "ipv4" });
    discover(discovery, "A", from(records(["10.0.0.1"]), outside, [inside]), 1);
    discover(discovery, "A", from(absent("nxdomain"), outside, [inside]), 2);
    assert.equal("held 10.0.0.1:8080", shows(discovery));
  });

  it("is a fact where there is nothing to lose", () => {
    const discovery = web({ family: "ipv4" });
    discover(discovery, "A", from(absent("nxdomain"), outside, [inside]), 1);
    assert.equal("empty", shows(discovery));
  });
});

describe("what was inherited", () => {
  const endpoints = [
    { id: "10.0.0.1:8080", address: "10.0.0.1", port: 8080, weight: 1, priority: 0, target: "" },
    { id: "[fd00::1]:8080", address: "fd00::1", port: 8080, weight: 1, priority: 0, target: "" },
  ];
  const past = { since: 50, reason: "records", endpoints, confirmedAt: 90, server: "10.0.0.2:53" };

  function heir(state: "fresh" | "stale" | "held", max_stale = 0): Discovery {
    return newDiscovery(web({ max_stale }).rules, {
      state,
      since: past.since,
      reason: past.reason,
      endpoints,
      confirmedAt: past.confirmedAt,
      server: past.server,
    });
  }

  it("stands until each family was asked for", () => {
    const discovery = heir("fresh");
    discover(discovery, "AAAA", records(["fd00::1"]), 100);
    assert.equal("fresh 10.0.0.1:8080 [fd00::1]:8080", shows(discovery));
    const other = heir("fresh");
    discover(other, "AAAA", absent("nodata"), 100);
    assert.equal("fresh 10.0.0.1:8080 [fd00::1]:8080", shows(other));
    discover(other, "A", records(["10.0.0.1"]), 100);
    assert.equal("fresh 10.0.0.1:8080", shows(other));
  });

  it("is as old as it is: max_stale counts from when DNS last named it", () => {
    const discovery = heir("stale", 60);
    expire(discovery, 149.9);
    assert.equal("stale 10.0.0.1:8080 [fd00::1]:8080", shows(discovery));
    expire(discovery, 150);
    assert.equal("empty", shows(discovery));
  });

  it("goes on being held for the rest of its time", () => {
    const discovery = heir("held");
    expire(discovery, 51.9);
    assert.equal("held 10.0.0.1:8080 [fd00::1]:8080", shows(discovery));
    expire(discovery, 52);
    assert.equal("empty", shows(discovery));
  });
});
