local ____exports = {}
--- Whether the client sends no body. Not for the hot path.
local function hasNoBody()
    return ngx.var.http_transfer_encoding == nil and (ngx.var.content_length or "0") == "0"
end
____exports.hasNoBody = hasNoBody
return ____exports
