import type { Configuration, Listener } from "../../config/configuration";
import { writeSize } from "../../config/types/measure";
import { append } from "../syntax/lines";
import { forwardedVariables } from "./forwarded";
import { zones } from "./limits";
import { requestVariables } from "./request_headers";
import { requestId } from "./request_id";
import { commonDirectives, type SentHeaders } from "./sent_header";
import { surroundingsOf } from "./sent_headers";
import { traceContext } from "./traceparent";

/** What holds for requests of every service. */
function proxyDefaults(configuration: Configuration, listeners: readonly Listener[], sent: SentHeaders): string[] {
  const lines = requestVariables();
  append(lines, forwardedVariables(surroundingsOf(configuration, listeners)));
  append(lines, requestId(configuration));
  append(lines, traceContext(configuration));
  append(lines, commonDirectives(sent));
  append(lines, zones(listeners));
  append(lines, [
    "# Responses come as they are, too: no peer may have Weir fetch something else, or slow it down.",
    "proxy_ignore_headers X-Accel-Redirect X-Accel-Expires X-Accel-Limit-Rate X-Accel-Charset;",
    "proxy_pass_header X-Accel-Buffering;",
    "proxy_redirect off;",
    "# How often and with which peers is Weir's to say. A request that is not idempotent is never sent twice.",
    "proxy_next_upstream error timeout;",
    "# A request that waited for a peer may have to wait again.",
    "recursive_error_pages on;",
    "# Each part of a response goes on at once, lest an event stream arrives at its end; a slow client slows its peer down. A peer",
    "# that asks for more (X-Accel-Buffering: yes) has memory, but no disk. The header has room for large cookies.",
    "proxy_buffering off;",
    "proxy_buffer_size 16k;",
    "proxy_buffers 8 16k;",
    "proxy_max_temp_file_size 0;",
    `client_max_body_size ${writeSize(configuration.max_body_size)};`,
  ]);
  return lines;
}

export { proxyDefaults };
