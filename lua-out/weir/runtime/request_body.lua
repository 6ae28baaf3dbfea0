local ____exports = {}
--- Whether the client sends no body. Not for the hot path.
local function hasNoBody()
    return ngx.var.http_transfer_encoding == nil and (ngx.var.content_length or "0") == "0"
end
--- From this length on the rendered nginx.conf passes a body on as it comes.
local STREAMED_BYTES = 10000000
--- Whether the rendered nginx.conf passes the client's body on as it comes. Not for the hot path.
local function isStreamed()
    return (tonumber(ngx.var.content_length) or 0) >= STREAMED_BYTES
end
____exports.hasNoBody = hasNoBody
____exports.isStreamed = isStreamed
return ____exports
