import { shown } from "../../text/quoted";
import { bracketed } from "../../model/endpoint";
import { canonicalAddress } from "./address";
import { isPort } from "./nameserver";
import { textOf } from "./text";
import type { ValueType } from "./value_type";

/** Where Weir listens for something of its own. */
interface Listen {
  /** IPv4, or IPv6 without brackets. */
  readonly address: string;
  readonly port: number;
}

/** Who says no address means this machine alone. */
const LOOPBACK = "127.0.0.1";

function parseListen(text: string): Listen | undefined {
  const [bare] = string.match(text, "^%d+$");
  let [address, digits] = string.match(text, "^%[([%x:.]+)%]:(%d+)$");
  if (address === undefined) [address, digits] = string.match(text, "^([%d.]+):(%d+)$");
  if (bare !== undefined) {
    address = LOOPBACK;
    digits = bare;
  }
  const canonical = canonicalAddress(address ?? "");
  const [plain] = string.match(digits ?? "", "^%d%d?%d?%d?%d?$");
  const port = tonumber(plain);
  return canonical !== undefined && isPort(port) ? { address: canonical, port } : undefined;
}

/** A port, at an address of this machine. */
const listen: ValueType<Listen> = {
  read: (input) => {
    const place = parseListen(textOf(input));
    if (place !== undefined) return $multi(place, undefined);
    return $multi(undefined, { what: `${shown(input)} is no port`, hint: "write it like 9090 or 10.0.0.1:9090" });
  },
  write: ({ address, port }) => `${bracketed(address)}:${port}`,
  placeholder: () => "[ADDRESS:]PORT",
  isList: false,
};

export { listen };
export type { Listen };
