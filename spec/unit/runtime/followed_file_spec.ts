import { followFile } from "../../../ts-src/weir/runtime/followed_file";
import { handMovedClock, memoryFiles } from "../support/fakes";

describe("a file that is followed", () => {
  const setUp = () => {
    const texts = new LuaMap<string, string>();
    const clock = handMovedClock(100);
    const problems: string[] = [];
    const read = followFile("/f", memoryFiles(texts), clock.read, (problem) => {
      problems.push(problem);
    });
    return { texts, clock, problems, read };
  };

  it("is read every two seconds", () => {
    const { clock, read, texts } = setUp();
    texts.set("/f", "one");
    assert.equal("one", read());
    texts.set("/f", "two");
    clock.now = 101.9;
    assert.equal("one", read());
    clock.now = 102;
    assert.equal("two", read());
  });

  it("and cannot be read is complained about once, and again after it could be", () => {
    const { clock, problems, read, texts } = setUp();
    for (const now of $range(100, 160)) {
      clock.now = now;
      assert.is_nil(read());
    }
    assert.same(["could not read /f"], problems);
    texts.set("/f", "one");
    clock.now = 170;
    assert.equal("one", read());
    texts.delete("/f");
    for (const now of $range(172, 180)) {
      clock.now = now;
      assert.is_nil(read());
    }
    assert.equal(2, problems.length);
  });
});
