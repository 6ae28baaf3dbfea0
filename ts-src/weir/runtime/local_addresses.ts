import * as ffi from "ffi";
import { ipv4Text, ipv6Text } from "../dns/address";

ffi.cdef(`
  struct weir_interface { struct weir_interface *next; char *name; unsigned int flags; unsigned char *address; };
  int getifaddrs(struct weir_interface **first);
  void freeifaddrs(struct weir_interface *first);
`);

/** A C record of an address of an interface; the first of the next is its address in memory. */
type Interface = CData & { readonly next: Interface | undefined; readonly address: CData | undefined };

/**
 * The C library's list.
 * @noSelf
 */
interface Interfaces {
  readonly getifaddrs: (first: CData) => number;
  readonly freeifaddrs: (first: CData) => void;
}

const interfaces = ffi.C as Interfaces;

// As Linux numbers them, and lays out a socket's address: two octets of family and two of port come first.
const version4 = 2; // AF_INET
const version6 = 10; // AF_INET6
const sizes: Readonly<Record<number, number>> = { [version4]: 8, [version6]: 24 };

/** The addresses of this machine's or container's interfaces. */
function localAddresses(): readonly string[] {
  const addresses: string[] = [];
  const first = ffi.new("struct weir_interface *[1]") as CData & LuaTable<number, Interface>;
  if (interfaces.getifaddrs(first) !== 0) return addresses;
  let one: Interface | undefined = first.get(0);
  // A null pointer is nothing to compare with, but not nothing.
  while (one !== undefined && (one as unknown) !== undefined) {
    const { address } = one;
    if (address !== undefined) {
      const family = (ffi.cast("unsigned short *", address) as CData & LuaTable<number, number>).get(0);
      const size = sizes[family];
      const octets = size === undefined ? "" : ffi.string(address, size);
      if (family === version4) addresses.push(ipv4Text(octets, 5));
      if (family === version6) addresses.push(ipv6Text(octets, 9));
    }
    one = one.next;
  }
  interfaces.freeifaddrs(first.get(0));
  return addresses;
}

export { localAddresses };
