import type { Configuration } from "../../config/configuration";
import type { Listen } from "../../config/types/listen";
import { bracketed } from "../../model/endpoint";
import { append } from "../syntax/lines";
import { quote } from "../syntax/quote";

/** What pages may do in a browser: load what is here, and nothing else; no line of script or style stands in them. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
];

/** The server of what Weir says about itself, for who may use the socket. */
function privateServer(socket: string): string[] {
  return [
    "# What the admin listener has, and changes without a token, for who may use this socket.",
    "server {",
    `    listen ${quote(`unix:${socket}`)};`,
    "    access_log off;",
    "    client_max_body_size 16k;",
    "    client_body_buffer_size 16k;",
    "    location / {",
    "        content_by_lua_block { weir.admin() }",
    "    }",
    "}",
  ];
}

/** The same over TCP: to be read by who reaches it, and changed by who has the token. */
function openServer({ address, port }: Listen): string[] {
  return [
    "# The admin listener.",
    "server {",
    `    listen ${bracketed(address)}:${port};`,
    '    server_name "";',
    "    access_log off;",
    "    client_header_timeout 5s;",
    "    client_body_timeout 5s;",
    "    send_timeout 10s;",
    "    keepalive_timeout 30s;",
    "    client_header_buffer_size 4k;",
    "    large_client_header_buffers 4 8k;",
    "    client_max_body_size 16k;",
    "    client_body_buffer_size 16k;",
    "    gzip on;",
    "    gzip_types text/css text/javascript text/plain application/json;",
    '    add_header X-Content-Type-Options "nosniff" always;',
    '    add_header Cache-Control "no-store" always;',
    '    add_header Referrer-Policy "no-referrer" always;',
    `    add_header Content-Security-Policy ${quote(table.concat(policy, "; "))} always;`,
    "    location / {",
    "        content_by_lua_block { weir.admin() }",
    "    }",
    "}",
  ];
}

/** The servers of what Weir says about itself. */
function adminServers({ admin, socket }: Configuration): string[] {
  const lines = privateServer(socket);
  if (admin === "off") return lines;
  lines.push("");
  append(lines, openServer(admin));
  return lines;
}

export { adminServers };
