/** Whether the client sends no body. Not for the hot path. */
function hasNoBody(): boolean {
  return ngx.var.http_transfer_encoding === undefined && (ngx.var.content_length ?? "0") === "0";
}

/** From this length on the rendered nginx.conf passes a body on as it comes. */
const STREAMED_BYTES = 10_000_000;

/** Whether the rendered nginx.conf passes the client's body on as it comes. Not for the hot path. */
function isStreamed(): boolean {
  return (tonumber(ngx.var.content_length) ?? 0) >= STREAMED_BYTES;
}

export { hasNoBody, isStreamed };
