local ____exports = {}
local ____tries = require("weir.balancer.tries")
local isAnotherLeft = ____tries.isAnotherLeft
local mayRetry = ____tries.mayRetry
local ____methods = require("weir.http.methods")
local isIdempotent = ____methods.isIdempotent
--- A try that begins when the time for all is nearly over may be silent so long all the same, lest its response be cut off.
local LEAST_READ_SECONDS = 1
--- Whether nginx may try another peer if this try fails. Where it would try again what a peer answered, only if another is left:
-- else that answer is as good as any.
local function mayTryAnother(service, request, now)
    local ____service_0 = service
    local balancer = ____service_0.balancer
    return mayRetry(balancer, request, now) and (not service.retriesAnswers or isAnotherLeft(balancer, request))
end
--- Seconds that the peer of this try may be silent. Only a try that may be repeated is cut short for another one.
local function readSeconds(service, request, now, method)
    local ____service_1 = service
    local balancer = ____service_1.balancer
    local timeouts = ____service_1.timeouts
    local left = math.max(LEAST_READ_SECONDS, request.begunAt + balancer.settings.totalTimeout - now)
    local isCutShort = isIdempotent(method) and isAnotherLeft(balancer, request) and mayTryAnother(service, request, now)
    return math.min(isCutShort and timeouts.tryRead or timeouts.read, timeouts.read, left)
end
____exports.mayTryAnother = mayTryAnother
____exports.readSeconds = readSeconds
return ____exports
