import { isNearlyAll, newSenders, oneSender } from "../../../ts-src/weir/http/senders";

/** How many requests it takes until the address of one is known to be that of nearly all. */
function requestsUntilKnown(addressOf: (this: void, number: number) => string): number | undefined {
  const senders = newSenders();
  for (const number of $range(1, 2000)) {
    if (senders.isDecided) return undefined;
    if (isNearlyAll(senders, addressOf(number))) return number;
  }
  return undefined;
}

describe("clients that all come from one address", () => {
  it("are noticed after a thousand requests, and not before", () => {
    assert.equal(
      1000,
      requestsUntilKnown(() => "172.17.0.1"),
    );
  });

  it("are noticed though a check comes from elsewhere now and then", () => {
    assert.equal(
      1001,
      requestsUntilKnown((number) => (number % 50 === 0 ? "10.0.0.9" : "172.17.0.1")),
    );
  });

  it("are none where a fifth comes from elsewhere, and that is settled then", () => {
    assert.is_nil(requestsUntilKnown((number) => (number % 5 === 0 ? `10.0.0.${number % 200}` : "172.17.0.1")));
  });

  it("are spoken of only where they are several: a proxy says so, or the network's gateway stands for them", () => {
    const all =
      "nearly all requests come from 172.17.0.1, for which client_rate, client_connections and hash=$remote_addr are one client";
    assert.is_nil(oneSender("172.17.0.1", false, false));
    assert.equal(
      `${all}, though X-Forwarded-For says that others are behind it: if it is a proxy of yours, set --trusted=172.17.0.1`,
      oneSender("172.17.0.1", true, true),
    );
    assert.equal(
      `${all}; it is the gateway of this network, which stands for clients where Docker, or a NAT, hides their addresses`,
      oneSender("172.17.0.1", false, true),
    );
  });
});
