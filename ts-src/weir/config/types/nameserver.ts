import type { NameServer } from "../../model/dns_transport";
import { bracketed } from "../../model/endpoint";
import { isAddress } from "./address";
import { listOf } from "./list";

const dnsPort = 53;

function isPort(port: number | undefined): port is number {
  return port !== undefined && port >= 1 && port <= 65535;
}

/** A nameserver as `1.2.3.4`, `1.2.3.4:5353`, `::1` or `[::1]:5353`; nothing if it is none of them. */
function parseNameServer(text: string): NameServer | undefined {
  if (isAddress(text)) return { address: text, port: dnsPort };
  let [address, digits] = string.match(text, "^%[([%x:.]+)%]:?(%d*)$");
  if (address === undefined) [address, digits] = string.match(text, "^([%d.]+):(%d+)$");
  if (address === undefined || !isAddress(address)) return undefined;
  if (digits === "") return text === `[${address}]` ? { address, port: dnsPort } : undefined;
  const port = tonumber(digits);
  return isPort(port) ? { address, port } : undefined;
}

/** As `parseNameServer` reads it. */
function writeNameServer(server: NameServer): string {
  return server.port === dnsPort ? server.address : `${bracketed(server.address)}:${server.port}`;
}

/** Nameservers, in the order to ask. */
const nameservers = listOf<NameServer>({
  parse: parseNameServer,
  write: writeNameServer,
  noun: "nameserver",
  example: "10.0.0.2,127.0.0.1:5353,[::1]:5353",
  placeholder: "ADDRESS[:PORT],...",
  haveBlanks: false,
});

export { isPort, nameservers };
