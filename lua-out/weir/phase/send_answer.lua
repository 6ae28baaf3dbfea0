local ____exports = {}
local OK = 200
--- Answers the request, and ends it.
local function send(____bindingPattern0)
    local status
    local retryAfter
    local reason
    reason = ____bindingPattern0.reason
    retryAfter = ____bindingPattern0.retryAfter
    status = ____bindingPattern0.status
    ngx.status = status
    if retryAfter ~= nil then
        ngx.header["Retry-After"] = retryAfter
    end
    ngx.header["Proxy-Status"] = reason
    ngx.header["Content-Type"] = "text/plain"
    ngx.print(((tostring(status) .. " ") .. reason) .. "\n")
    ngx.exit(OK)
end
____exports.send = send
return ____exports
