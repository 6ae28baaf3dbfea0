import { isAllowed } from "../../../ts-src/weir/discovery/endpoints";
import { ownEndpoints } from "../../../ts-src/weir/discovery/own_endpoints";

const local = ["127.0.0.1", "10.0.0.5", "::1", "fd00::5"];

describe("where Weir itself listens", () => {
  const cases = [
    { listens: ["0.0.0.0 80"], own: ["10.0.0.5", "127.0.0.1", "127.8.9.10"], others: ["10.0.0.6", "::1", "fd00::5"] },
    { listens: [":: 80"], own: ["::1", "fd00::5"], others: ["10.0.0.5", "127.0.0.1", "fd00::6"] },
    { listens: ["10.0.0.5 80"], own: ["10.0.0.5"], others: ["127.0.0.1", "::1"] },
    { listens: ["::1 80"], own: ["::1"], others: ["127.0.0.1", "fd00::5"] },
    { listens: ["0.0.0.0 81", ":: 8080"], own: [], others: local },
    { listens: [], own: [], others: local },
  ];
  for (const { listens, others, own } of cases) {
    it(`is no peer: ${listens.length === 0 ? "nowhere" : table.concat(listens, ", ")}`, () => {
      const filter = { allow: [], deny: [], own: ownEndpoints(listens, local) };
      for (const address of own) assert.is_false(isAllowed(filter, address, 80), address);
      for (const address of others) assert.is_true(isAllowed(filter, address, 80), address);
    });
  }
});
