import { server_name, set_cert, set_priv_key } from "ngx.ssl";

import { pairsFor } from "../tls/certificate_set";
import { configured } from "./running";

/**
 * `ssl_certificate_by_lua`: shows a client the certificate for the host that it names. Without one the handshake fails, as nginx has
 * none of its own.
 * @param port the key of the port in the field `tls` of `configure`
 */
function certificate(port: string): void {
  const set = configured().certificates.sets.get(port);
  if (set === undefined) error(`weir: no certificates are configured for "${port}"`, 0);
  const pairs = pairsFor(set, server_name()[0] ?? "");
  // Of two with keys of one kind the last that is set counts, but the first is meant.
  for (const index of $range(pairs.length, 1, -1)) {
    const { chain, key } = pairs[index - 1]!;
    const [isSet, problem] = set_cert(chain);
    if (isSet === undefined) error(`weir: could not set the certificate: ${problem}`, 0);
    set_priv_key(key);
  }
}

export { certificate };
