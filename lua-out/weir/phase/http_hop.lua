local ____exports = {}
local ____connection_options = require("weir.http.connection_options")
local mayEndHere = ____connection_options.mayEndHere
local namesIn = ____connection_options.namesIn
--- No client needs more, and each costs a look at all headers.
local mostNames = 32
--- `rewrite_by_lua`: the headers that `Connection` names were meant for Weir, and end here (RFC 9110, 7.6.1).
local function endHop()
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
end
____exports.endHop = endHop
return ____exports
