import { newBalancer } from "../../../ts-src/weir/balancer/balancer";
import { setCookie } from "../../../ts-src/weir/http/cookie";
import { policyCalled, settingsWith } from "../support/fakes";
import { httpService } from "../support/http_service";

function cookieWith(options: Readonly<Record<string, string>>, isHttps = false): string {
  const all: Record<string, string> = { policy: "sticky", sticky_cookie: "id" };
  for (const [name, value] of pairs(options as object)) all[name as string] = value;
  const service = httpService(newBalancer(settingsWith(policyCalled("round_robin"), []), 0), all);
  return setCookie(service.cookie, "abc", isHttps);
}

describe("the cookie of a sticky client", () => {
  it("lasts until the browser is closed, and is for this site and no script", () => {
    assert.equal("id=abc; Path=/; HttpOnly; SameSite=Lax", cookieWith({}));
  });

  it("lasts longer, or is for other sites, by option", () => {
    const options = { sticky_max_age: "1h", sticky_same_site: "Strict" };
    assert.equal("id=abc; Path=/; HttpOnly; SameSite=Strict; Max-Age=3600", cookieWith(options));
  });

  it("is for https only where the client came so, or by option, or where browsers want it", () => {
    assert.matches("; Secure$", cookieWith({}, true));
    assert.matches("; Secure$", cookieWith({ sticky_secure: "on" }));
    assert.matches("SameSite=None; Secure$", cookieWith({ sticky_same_site: "None", sticky_secure: "off" }));
    assert.equal(cookieWith({}), cookieWith({ sticky_secure: "off" }, true));
  });
});
