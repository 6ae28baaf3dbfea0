local ____exports = {}
local ____retry_budget = require("weir.balancer.retry_budget")
local canRetry = ____retry_budget.canRetry
--- Peers that a request may fail to connect to, one after the other: nothing was sent, so that trying the next is always safe.
local MOST_CONNECTIONS = 10
--- Whether another peer may be tried if this try fails, depending on how.
local function mayRetry(____bindingPattern0, request, now)
    local settings
    local budget
    budget = ____bindingPattern0.budget
    settings = ____bindingPattern0.settings
    return settings.retries > 0 and request.failedTries < MOST_CONNECTIONS and canRetry(budget, now)
end
--- Whether another peer is left for a request that may have reached this one.
local function isAnotherLeft(____bindingPattern0, request)
    local settings
    local eligible
    eligible = ____bindingPattern0.eligible
    settings = ____bindingPattern0.settings
    return request.retries < settings.retries and #eligible > request.failedTries + 1
end
--- Seconds that connecting may take: little while another peer is left.
local function secondsFor(____bindingPattern0, ____bindingPattern1)
    local isLastPeer
    isLastPeer = ____bindingPattern0.isLastPeer
    local tryConnect
    local connect
    connect = ____bindingPattern1.connect
    tryConnect = ____bindingPattern1.tryConnect
    return isLastPeer and connect or tryConnect
end
____exports.isAnotherLeft = isAnotherLeft
____exports.mayRetry = mayRetry
____exports.secondsFor = secondsFor
return ____exports
