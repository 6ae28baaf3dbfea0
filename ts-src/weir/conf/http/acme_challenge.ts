import type { Configuration } from "../../config/configuration";
import { quote } from "../syntax/quote";
import type { Port } from "./port";

/** Where the answers of an ACME client are served (RFC 8555, 8.3), at ports without TLS. */
function acmeChallenge({ acme_challenge }: Configuration, { tls }: Port): string[] {
  if (acme_challenge === "off" || tls !== undefined) return [];
  return [
    "location ^~ /.well-known/acme-challenge/ {",
    `    root ${quote(acme_challenge)};`,
    "    default_type text/plain;",
    "    log_not_found off;",
    "}",
  ];
}

export { acmeChallenge };
