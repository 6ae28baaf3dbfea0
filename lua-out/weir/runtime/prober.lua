local ____exports = {}
local ____endpoint = require("weir.model.endpoint")
local bracketed = ____endpoint.bracketed
--- Tries connections by cosocket. To be used in timers.
local prober = {connects = function(address, port, seconds)
    local socket = ngx.socket.tcp()
    socket:settimeout(seconds * 1000)
    local connected = socket:connect(
        bracketed(address),
        port
    )
    socket:close()
    return connected ~= nil
end}
____exports.prober = prober
return ____exports
