/**
 * The variable `$weir_client`, by which clients are counted: their address. A client of IPv6 has a network of 64 bits to itself, and
 * would be another one with each of its addresses; one of IPv4 may be written as IPv6 (RFC 4291, 2.5.5.2).
 */
const countedClients = [
  "# Who is one client: an address of IPv4, also where it is written as IPv6, or a network of IPv6 of 64 bits.",
  "map $binary_remote_addr $weir_client {",
  "    default $binary_remote_addr;",
  '    "~(?s)^\\x00{10}\\xff\\xff(.{4})$" $1;',
  '    "~(?s)^(.{8}).{8}$" $1;',
  "}",
] as const;

/** Memory for each number that is counted to, in nginx's words: some 80,000 addresses of a rate, 160,000 with a connection. */
const zoneSize = "10m";

export { countedClients, zoneSize };
