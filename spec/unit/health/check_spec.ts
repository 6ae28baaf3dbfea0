import { newCheck, noteCheck, secondsToNext } from "../../../ts-src/weir/health/check";
import { checkRequest, judgeResponse } from "../../../ts-src/weir/health/http_check";

describe("a check", () => {
  const rules = { check_rise: 2, check_fall: 3 };

  /** What is thought of a peer after each check, `+` for good ones. */
  function thought(passes: boolean, checks: string): string {
    const check = newCheck(passes, 0);
    let marks = "";
    for (const [mark] of string.gmatch(checks, ".")) {
      noteCheck(check, mark === "+", rules);
      marks += check.passes ? "+" : "-";
    }
    return marks;
  }

  it("lets a new peer in with the first good answer", () => {
    assert.equal("+++", thought(false, "+++"));
    assert.equal("--+", thought(false, "-++"));
  });

  it("takes a peer out after three bad answers in a row, and lets it in after two good ones", () => {
    assert.equal("+++++------+", thought(true, "--+---+-+-++"));
  });

  it("comes every interval give or take a fifth", () => {
    assert.near(
      4,
      secondsToNext(5, () => 0),
      1e-9,
    );
    assert.near(
      6,
      secondsToNext(5, () => 1),
      1e-9,
    );
  });
});

describe("a response to a check", () => {
  const head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n";
  const cases = [
    { it: "is good as soon as its status is", response: "HTTP/1.1 204", is: true },
    { it: "is bad as soon as its status is", response: "HTTP/1.1 503 S", is: false },
    { it: "is not known before its status is", response: "HTTP/1.", is: undefined },
    { it: "is bad if it ends before its status", response: "HTTP/1.", isWhole: true, is: false },
    { it: "is bad if it is no HTTP", response: "220 mail.example.com", isWhole: true, is: false },
    { it: "may come after interim ones", response: "HTTP/1.1 103 Early\r\nLink: x\r\n\r\nHTTP/1.1 200 OK", is: true },
    { it: "is good with the text in its body", response: `${head}status: up`, body: "up", is: true },
    { it: "waits for the text in its body", response: `${head}stat`, body: "up", is: undefined },
    { it: "is bad without the text", response: `${head}status: down`, body: "up", isWhole: true, is: false },
    { it: "has no body in its head", response: head, body: "plain", isWhole: true, is: false },
    {
      it: "may be in chunks, wherever these part the text",
      response: "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nstatu\r\n5;x=y\r\ns: up\r\n0\r\n\r\n",
      body: "status: up",
      is: true,
    },
    { it: "is bad if it is endless", response: head + string.rep("x", 70000), body: "up", is: false },
  ];
  for (const { it: promise, response, body, isWhole, is } of cases) {
    it(promise, () => {
      const expected = { check_status: [{ first: 200, last: 399 }], check_body: body ?? "" };
      assert.equal(is, judgeResponse(response, isWhole === true, expected));
    });
  }

  it("is asked for with path and host", () => {
    const request = checkRequest("/health?deep=1", "web", []);
    const [line, host] = string.match(request, "^([^\r]*)\r\nHost: ([^\r]*)\r\n");
    assert.equal("GET /health?deep=1 HTTP/1.1", line);
    assert.equal("web", host);
  });

  it("is asked for with the user's headers, which take the place of Weir's own", () => {
    const request = checkRequest("/", "web", [
      { name: "X-Probe", value: "yes" },
      { name: "user-agent", value: "probe" },
    ]);
    assert.equal(
      "GET / HTTP/1.1\r\nHost: web\r\nAccept: */*\r\nX-Probe: yes\r\nuser-agent: probe\r\nConnection: close\r\n\r\n",
      request,
    );
  });
});
