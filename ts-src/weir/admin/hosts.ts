import { isAddress } from "../config/types/address";

/** The name or address in a Host header, in small letters, without its port. */
function nameIn(host: string): string {
  const [bracketed] = string.match(host, "^%[([%x:.]+)%]:?%d*$");
  const [plain] = string.match(host, "^([^:%[%]]*):?%d*$");
  return string.lower(bracketed ?? plain ?? "");
}

function isBelow(name: string, domain: string): boolean {
  return string.sub(name, -domain.length - 1) === `.${domain}`;
}

/**
 * Whether a Host header may ask for the admin listener. Of another name nobody knows who points it here: the page of a stranger could
 * read what the browser of its visitor reaches (DNS rebinding). An address cannot be pointed elsewhere.
 */
function isOwnHost(host: string, allowed: readonly string[]): boolean {
  const name = nameIn(host);
  if (name === "localhost" || isAddress(name)) return true;
  for (const one of allowed) {
    const [domain] = string.match(one, "^%*%.(.+)$");
    if (domain === undefined ? name === one : isBelow(name, domain)) return true;
  }
  return false;
}

/** Whether a host is none that a stranger could have: as programs have that ask over a socket, such as `weir`, or none at all. */
function isNobodysDomain(host: string): boolean {
  const [word] = string.match(host, "^[%w_-]*$");
  return word !== undefined;
}

export { isNobodysDomain, isOwnHost };
