import { boolean } from "./boolean";
import { isPort } from "./nameserver";
import type { ValueType } from "./value_type";

const HTTPS_PORT = 443;

/** The port that clients are sent to, 0 for none: on is that of https. */
const httpsPort: ValueType<number> = {
  read: (input) => {
    const port = tonumber(input);
    if (isPort(port) && port % 1 === 0) return $multi(port, undefined);
    const [isOn, rejection] = boolean.read(input, {});
    if (rejection === undefined) return $multi(isOn ? HTTPS_PORT : 0, undefined);
    return $multi(undefined, { what: rejection.what, hint: "nor a port from 1 to 65535" });
  },
  write: (value) => (value === 0 ? "off" : tostring(value)),
  placeholder: () => "on|off|PORT",
  isList: false,
};

export { HTTPS_PORT, httpsPort };
