local ____exports = {}
local ____request_states = require("weir.balancer.request_states")
local requestStateOf = ____request_states.requestStateOf
local ____connection_options = require("weir.http.connection_options")
local mayEndHere = ____connection_options.mayEndHere
local namesIn = ____connection_options.namesIn
local ____request = require("weir.runtime.request")
local requestId = ____request.requestId
--- No client needs more, and each costs a look at all headers.
local mostNames = 32
--- `rewrite_by_lua`, for a request whose `Connection` header says more than whether it is to be kept: headers that it names were
-- meant for Weir, and end here (RFC 9110, 7.6.1); a WebSocket is a tunnel, which has a time limit of its own.
local function connection()
    local names = namesIn(ngx.var.http_connection or "")
    if #names > mostNames then
        ngx.exit(400)
        return
    end
    for ____, name in ipairs(names) do
        if mayEndHere(name) then
            ngx.req.clear_header(name)
        end
    end
    if ngx.var.weir_upgrade == "websocket" then
        requestStateOf(requestId()).isTunnel = true
    end
end
____exports.connection = connection
return ____exports
