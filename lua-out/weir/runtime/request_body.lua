local ____exports = {}
local isStream, HTTP_2
function isStream()
    local method = ngx.req.get_method()
    return (ngx.req.http_version() or 0) >= HTTP_2 and method ~= "GET" and method ~= "HEAD"
end
HTTP_2 = 2
--- Whether the length of the request's body is known: from HTTP/2 on, a body needs no header to be there. Not for the hot path.
local function hasKnownLength()
    if ngx.var.http_transfer_encoding ~= nil then
        return false
    end
    return ngx.var.content_length ~= nil or not isStream()
end
--- Whether the client sends no body. Not for the hot path.
local function hasNoBody()
    return hasKnownLength() and (ngx.var.content_length or "0") == "0"
end
--- From this length on the rendered nginx.conf passes a body on as it comes.
local STREAMED_BYTES = 10000000
--- Whether the rendered nginx.conf passes the client's body on as it comes. Not for the hot path.
local function isStreamed()
    return (tonumber(ngx.var.content_length) or 0) >= STREAMED_BYTES
end
____exports.hasKnownLength = hasKnownLength
____exports.hasNoBody = hasNoBody
____exports.isStreamed = isStreamed
return ____exports
