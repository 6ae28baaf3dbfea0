local ____exports = {}
local ____arrivals = require("weir.balancer.arrivals")
local noteArrival = ____arrivals.noteArrival
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____running = require("weir.phase.running")
local httpServices = ____running.httpServices
--- A mapping's service, and the other one that may serve its requests too, in the order in which this request prefers them: the
-- location says by `$weir_upstream` where it goes first.
-- 
-- @param other its key; nothing where there is none
local function servicesFor(key, other)
    local service = httpServices[key]
    local ____temp_0
    if other == nil then
        ____temp_0 = nil
    else
        ____temp_0 = httpServices[other]
    end
    local second = ____temp_0
    if second == nil or ngx.var.weir_upstream ~= other then
        return service, second
    end
    return second, service
end
--- Sends a request to where it was let go. One that begins there, without beginning anew, is counted there too.
local function sendOn(request, first, second)
    if second == nil then
        return
    end
    local isSecond = request.goesTo == second.balancer
    if isSecond and request.isSentOn and request.waits == 1 then
        noteArrival(
            second.balancer,
            request,
            clock()
        )
    end
    ngx.var.weir_upstream = (isSecond and second or first).balancer.settings.key
end
____exports.sendOn = sendOn
____exports.servicesFor = servicesFor
return ____exports
