import { ipv4 } from "./address_pattern";

const label = "[A-Za-z0-9_][A-Za-z0-9_-]{0,62}";

/** At most 253 characters, without the dot at the end. */
const notTooLong = "(?![A-Za-z0-9_.-]{253}[A-Za-z0-9_-])(?![A-Za-z0-9_.-]{255})";

/** A name that DNS can hold, with a dot at its end if it is absolute. */
const name = `${notTooLong}(?:${label}\\.)*${label}\\.?`;

/** A host as nginx knows it, or all below a domain. */
const host = `(?:\\*\\.)?${notTooLong}(?:${label}\\.)*${label}`;

/** The name of a host: no address, and not absolute. */
const hostName = `(?!${ipv4}$)(?![A-Za-z0-9_.-]{254})(?:${label}\\.)*${label}`;

/** The same for a name that begins so, which is no address. */
function nameThat(begins: string): string {
  return `^(?=${begins})(?!${ipv4}$)${name}$`;
}

/** Names of SRV records, which say the port. */
const serviceName = nameThat("_");
/** Other names. */
const otherName = nameThat("[^_]");
const anyName = nameThat("");

export { anyName, host, hostName, name, otherName, serviceName };
