import { quoted } from "../text/quoted";
import type { AdminRequest, AdminView } from "./admin";
import { isNobodysDomain, isOwnHost } from "./hosts";
import { bearsToken, readToken } from "./token";

const UNAUTHORIZED = 401;
const FORBIDDEN = 403;
const NO_SUCH_TYPE = 415;
const MISDIRECTED = 421;

/** Why a request is not answered. */
interface Refusal {
  readonly status: number;
  /** What the client is told: what to set, and no secret. */
  readonly problem: string;
  /** What only the log is told. */
  readonly cause?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Whether the page that a browser sends this for is another's: the listener's own has its host, and others who are no browser say nothing. */
function isForeign({ header }: AdminRequest): boolean {
  const origin = header("Origin");
  const site = header("Sec-Fetch-Site");
  const [authority] = string.match(origin, "^https?://(.+)$");
  if (origin !== "" && authority !== header("Host")) return true;
  return site !== "" && site !== "same-origin" && site !== "none";
}

function isJson(type: string): boolean {
  const [media] = string.match(string.lower(type), "^%s*([^;%s]*)");
  return media === "application/json";
}

/** Why a request may not even read; nothing if it may. */
function whyNotRead({ weir }: AdminView, { header, isPrivate }: AdminRequest): Refusal | undefined {
  const host = header("Host");
  if (isOwnHost(host, weir.configuration.admin_host) || (isPrivate && isNobodysDomain(host))) return undefined;
  const problem = `${quoted(host)} is no host of the admin listener: ask for an address or localhost, or name it in admin_host`;
  return { status: MISDIRECTED, problem };
}

/** Why one that may read may not change anything; nothing if it may. */
function whyNotChange({ digest, files, weir }: AdminView, request: AdminRequest): Refusal | undefined {
  const { header, isPrivate } = request;
  // A socket may be forwarded to a port of somebody's browser, as by ssh -L.
  if (isForeign(request)) return { status: FORBIDDEN, problem: "a page of another site may change nothing" };
  if (isPrivate) return undefined;
  const file = weir.configuration.admin_token_file;
  if (file === "off") {
    return { status: FORBIDDEN, problem: "nothing can be changed here: set admin_token_file, or use the socket" };
  }
  const [token, cause] = readToken(file, files);
  if (token === undefined) {
    return { status: FORBIDDEN, problem: "admin_token_file cannot be used; the log says why", cause };
  }
  if (!bearsToken(header("Authorization"), token, digest)) {
    const headers = { "WWW-Authenticate": 'Bearer realm="weir"' };
    return { status: UNAUTHORIZED, problem: "this needs the token: Authorization: Bearer TOKEN", headers };
  }
  if (isJson(header("Content-Type"))) return undefined;
  return { status: NO_SUCH_TYPE, problem: "write JSON, and Content-Type: application/json" };
}

export { whyNotChange, whyNotRead };
export type { Refusal };
