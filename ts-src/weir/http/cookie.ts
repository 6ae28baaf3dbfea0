import type { Service } from "../config/configuration";

/** How a cookie is set (RFC 6265bis, 4.1). */
interface CookieForm {
  /** Empty where there is no cookie. */
  readonly name: string;
  /** What follows the value, but for `Secure`. */
  readonly attributes: string;
  /** Whether it is for https only; `auto` where the client came so. */
  readonly secure: "auto" | "on" | "off";
}

function cookieForm(name: string, service: Service): CookieForm {
  const { sticky_max_age, sticky_same_site, sticky_secure } = service;
  const age = sticky_max_age > 0 ? `; Max-Age=${math.ceil(sticky_max_age)}` : "";
  return {
    name,
    attributes: `; Path=/; HttpOnly; SameSite=${sticky_same_site}${age}`,
    // Browsers take no cookie that is for other sites and not for https.
    secure: sticky_same_site === "None" ? "on" : sticky_secure,
  };
}

/** The Set-Cookie header that ties a client to the peer of this token. */
function setCookie({ attributes, name, secure }: CookieForm, token: string, isHttps: boolean): string {
  const isSecure = secure === "on" || (secure === "auto" && isHttps);
  return `${name}=${token}${attributes}${isSecure ? "; Secure" : ""}`;
}

export { cookieForm, setCookie };
export type { CookieForm };
