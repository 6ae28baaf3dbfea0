/** Octets in the order of the machine, which has the last first, as eight hexadecimal digits. */
function addressOf(digits: string): string {
  const [d = "", c = "", b = "", a = ""] = string.match(digits, "^(%x%x)(%x%x)(%x%x)(%x%x)$");
  return `${tonumber(a, 16)}.${tonumber(b, 16)}.${tonumber(c, 16)}.${tonumber(d, 16)}`;
}

/** The gateway of the default route in Linux's table of IPv4, `/proc/net/route`; nothing where there is none. */
function gatewayOf(table: string): string | undefined {
  const [digits] = string.match(`\n${table}`, "\n%S+%s+00000000%s+(%x%x%x%x%x%x%x%x)%s");
  return digits === undefined ? undefined : addressOf(digits);
}

/** The address to which this machine or container sends what is for no network of its own. */
function gateway(): string | undefined {
  const [file] = io.open("/proc/net/route", "r");
  if (file === undefined) return undefined;
  const table = file.read("*a") ?? "";
  file.close();
  return gatewayOf(table);
}

export { gateway, gatewayOf };
