import { handshake } from "../../../ts-src/weir/runtime/handshake";

type Result = LuaMultiReturn<[unknown, string | undefined]>;

/** What comes of a handshake on a socket that answers so. */
function outcome(answer: (this: void, session: unknown, name: string, verifies: boolean) => Result): string {
  const socket = {
    sslhandshake(this: unknown, session: undefined, name: string, verifies: boolean) {
      return answer(session, name, verifies);
    },
  };
  return handshake(socket as unknown as ngx.TcpSocket, { name: "web.test", isVerified: true });
}

describe("a handshake", () => {
  it("is good where there is a session, and says why where there is none", () => {
    assert.equal(
      "",
      outcome(() => $multi("session", undefined)),
    );
    assert.equal(
      "certificate host mismatch",
      outcome(() => $multi(undefined, "certificate host mismatch")),
    );
  });

  it("is not good where nginx raises, as it does for a wrong certificate that came at once", () => {
    assert.equal(
      "its certificate is not valid",
      outcome(() => error("assertion failed!")),
    );
  });

  it("asks for the name, has it verified, and asks for the session", () => {
    let asked: readonly unknown[] = [];
    outcome((session, name, verifies) => {
      asked = [session === undefined, name, verifies];
      return $multi("session", undefined);
    });
    assert.same([true, "web.test", true], asked);
  });
});
