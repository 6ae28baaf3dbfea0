local ____exports = {}
local sendStatus, sendCode, OK
local ____grpc = require("weir.http.grpc")
local codeOfStatus = ____grpc.codeOfStatus
local isCall = ____grpc.isCall
local messageOf = ____grpc.messageOf
function sendStatus(____bindingPattern0)
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
    ngx.header["Content-Type"] = "text/plain"
    ngx.print(((tostring(status) .. " ") .. reason) .. "\n")
end
function sendCode(____bindingPattern0)
    local status
    local reason
    reason = ____bindingPattern0.reason
    status = ____bindingPattern0.status
    ngx.status = OK
    ngx.header["Content-Type"] = "application/grpc"
    ngx.header["grpc-status"] = codeOfStatus(status)
    ngx.header["grpc-message"] = messageOf(reason)
    ngx.header["Content-Length"] = 0
end
OK = 200
--- Answers the request, and ends it: a call of gRPC in the form of its own (Trailers-Only), whatever the mapping is.
local function send(answer)
    ngx.header["Proxy-Status"] = answer.reason
    if isCall(ngx.var.content_type) then
        sendCode(answer)
    else
        sendStatus(answer)
    end
    ngx.exit(OK)
end
--- The same for a request of a service, which is counted by its answer: that of a call is always 200.
local function sendOwn(request, answer)
    request.ownStatus = answer.status
    send(answer)
end
____exports.send = send
____exports.sendOwn = sendOwn
return ____exports
