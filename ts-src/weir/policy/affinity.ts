import type { Service } from "../config/configuration";
import { isFile, customPolicies } from "../config/types/policy";
import { hashText } from "./text_hash";

const NAME_SEED = 0x3c6ef372;

type Tied = Pick<Service, "key" | "policy" | "hash" | "sticky_cookie">;

/** The cookie that keeps a client at its peer; empty if none does. A name of its own, as cookies know neither ports nor paths. */
function cookieOf(service: Tied): string {
  if (service.policy !== "sticky") return "";
  if (service.sticky_cookie !== "") return service.sticky_cookie;
  return string.format("weir_%08x", hashText(service.key, NAME_SEED));
}

/** The nginx variable, without its dollar, whose value ties a request to a peer; empty if nothing does. */
function affinityOf(service: Tied): string {
  const { hash, policy } = service;
  if (policy === "sticky") return `cookie_${cookieOf(service)}`;
  if (policy === "hash") return hash === "" ? "remote_addr" : string.sub(hash, 2);
  return isFile(policy) || customPolicies.has(policy) ? string.sub(hash, 2) : "";
}

export { affinityOf, cookieOf };
