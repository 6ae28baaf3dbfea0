/** Whether the client sends no body. Not for the hot path. */
function hasNoBody(): boolean {
  return ngx.var.http_transfer_encoding === undefined && (ngx.var.content_length ?? "0") === "0";
}

export { hasNoBody };
