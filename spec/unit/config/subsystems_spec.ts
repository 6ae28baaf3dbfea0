import { waitingRoomsOf } from "../../../ts-src/weir/config/subsystems";
import { parse } from "./sources/problems";

describe("the waiting rooms of services over TCP", () => {
  it("stay the same while other mappings come and go, lest an old worker's connection meets another service's", () => {
    const before = waitingRoomsOf(parse(["1:db:1/tcp", "2:mail:2/tcp", "3:web:3"]).configuration, "stream");
    const after = waitingRoomsOf(parse(["4:queue:4/tcp", "2:mail:2/tcp"]).configuration, "stream");
    assert.equal(before.get("mail"), after.get("mail"));
    assert.is_true(before.get("mail") !== before.get("db"));
    assert.is_true(after.get("queue") !== before.get("db"));
    assert.is_nil(before.get("web"));
    // The key goes to the first that has the name.
    const other = waitingRoomsOf(parse(["1:db:2/tcp"]).configuration, "stream");
    assert.is_true(before.get("db") !== other.get("db"));
  });

  it("are apart for any number of services, and for two of one name and port", () => {
    const args = ["10000:db:1/tcp", "10001:db:1/tcp,hold=1s"];
    for (const port of $range(1, 6000)) args.push(`${port}:s${port}:1/tcp`);
    const { configuration } = parse(args);
    const files = new LuaSet<string>();
    let count = 0;
    for (const [, file] of waitingRoomsOf(configuration, "stream")) {
      assert.is_true(!files.has(file));
      files.add(file);
      count++;
    }
    assert.equal(6002, count);
  });
});
