const HTTP_2 = 2;

/** Whether the length of the request's body is known: from HTTP/2 on, a body needs no header to be there. Not for the hot path. */
function hasKnownLength(): boolean {
  if (ngx.var.http_transfer_encoding !== undefined) return false;
  return ngx.var.content_length !== undefined || !isStream();
}

/**
 * Whether a body may come that no header announces. nginx does not show how a request over HTTP/2 or HTTP/3 ended; one that only
 * asks, and says no length, has no body.
 */
function isStream(): boolean {
  const method = ngx.req.get_method();
  return (ngx.req.http_version() ?? 0) >= HTTP_2 && method !== "GET" && method !== "HEAD";
}

/** Whether the client sends no body. Not for the hot path. */
function hasNoBody(): boolean {
  return hasKnownLength() && (ngx.var.content_length ?? "0") === "0";
}

/** From this length on the rendered nginx.conf passes a body on as it comes. */
const STREAMED_BYTES = 10_000_000;

/** Whether the rendered nginx.conf passes the client's body on as it comes. Not for the hot path. */
function isStreamed(): boolean {
  return (tonumber(ngx.var.content_length) ?? 0) >= STREAMED_BYTES;
}

export { hasKnownLength, hasNoBody, isStreamed };
