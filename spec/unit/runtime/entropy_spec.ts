import { makeQueryIds } from "../../../ts-src/weir/runtime/entropy";

describe("query ids", () => {
  it("use all sixteen bits, and two sources have nothing in common", () => {
    const [first] = makeQueryIds();
    const [second] = makeQueryIds();
    let highest = 0;
    let lowest = 65535;
    let same = 0;
    let rounds = 4096;
    while (rounds > 0) {
      rounds--;
      const id = first!();
      highest = math.max(highest, id);
      lowest = math.min(lowest, id);
      if (id === second!()) same++;
    }
    // Chances of a false alarm: 2⁻⁹³ for each bound, and far less for the third.
    assert.is_true(highest > 64511 && highest < 65536);
    assert.is_true(lowest < 1024 && lowest >= 0);
    assert.is_true(same < 64);
  });
});
