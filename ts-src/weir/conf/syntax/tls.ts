import type { TlsPort } from "../../config/tls_port";
import type { Subsystem } from "../../model/protocol";
import { luaString } from "./lua_literal";

/** Those that have forward secrecy and authenticate what they encrypt: https://wiki.mozilla.org/Security/Server_Side_TLS, "intermediate". */
const ciphers = [
  "ECDHE-ECDSA-AES128-GCM-SHA256",
  "ECDHE-RSA-AES128-GCM-SHA256",
  "ECDHE-ECDSA-AES256-GCM-SHA384",
  "ECDHE-RSA-AES256-GCM-SHA384",
  "ECDHE-ECDSA-CHACHA20-POLY1305",
  "ECDHE-RSA-CHACHA20-POLY1305",
];

/** Where sessions are kept that clients may resume: nginx lets the subsystems share none. */
const sessions: Readonly<Record<Subsystem, string>> = { http: "weir_tls", stream: "weir_tls_stream" };

/** What holds for TLS at every port of a subsystem. */
function tlsDefaults(subsystem: Subsystem): string[] {
  return [
    "# Each handshake gets its certificate from Weir, but nginx wants one named. A variable is not looked at before it is used.",
    'map "" $weir_certificate {}',
    "ssl_protocols TLSv1.2 TLSv1.3;",
    `ssl_ciphers ${table.concat(ciphers, ":")};`,
    "ssl_prefer_server_ciphers off;",
    "# A client that comes again is spared half of the handshake, whatever worker it meets.",
    `ssl_session_cache shared:${sessions[subsystem]}:10m;`,
    "ssl_session_timeout 1d;",
  ];
}

/** What makes a server one of TLS. */
function tlsServer({ key }: TlsPort): string[] {
  return [
    "ssl_certificate $weir_certificate;",
    "ssl_certificate_key $weir_certificate;",
    `ssl_certificate_by_lua_block { weir.certificate(${luaString(key)}) }`,
  ];
}

export { tlsDefaults, tlsServer };
