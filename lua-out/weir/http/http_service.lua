local ____exports = {}
local ____connect_timeout = require("weir.config.connect_timeout")
local secondsToConnect = ____connect_timeout.secondsToConnect
local ____limit = require("weir.config.limit")
local limit = ____limit.limit
local ____statuses = require("weir.config.types.statuses")
local setOfStatuses = ____statuses.setOfStatuses
local ____affinity = require("weir.policy.affinity")
local affinityOf = ____affinity.affinityOf
local cookieOf = ____affinity.cookieOf
local ____cookie = require("weir.http.cookie")
local cookieForm = ____cookie.cookieForm
---
-- @param isRendered whether nginx.conf is Weir's own, which says the usual timeouts, and where requests can wait
local function newHttpService(service, line, isRendered)
    local hasTimeLimits = service.try_timeout > 0 or service.total_timeout > 0
    return {
        balancer = line.balancer,
        line = line,
        affinity = affinityOf(service),
        cookie = cookieForm(
            cookieOf(service),
            service
        ),
        errorStatuses = setOfStatuses(service.eject_on),
        retriesAnswers = #service.retry_on > 0,
        retriesTimeouts = service.try_timeout > 0,
        isBuffered = service.buffering,
        canRest = isRendered,
        timeouts = {
            connect = service.connect_timeout,
            tryConnect = secondsToConnect(service.connect_timeout),
            send = service.send_timeout,
            read = service.read_timeout,
            tryRead = limit(service.try_timeout),
            tunnel = service.tunnel_timeout
        },
        hasTimeLimits = hasTimeLimits,
        setsTimeouts = hasTimeLimits or not isRendered
    }
end
____exports.newHttpService = newHttpService
return ____exports
