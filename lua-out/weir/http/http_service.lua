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
-- @param room the socket where calls of gRPC wait, without `unix:`
local function newHttpService(service, line, isRendered, room)
    local isGrpc = service.protocol == "grpc"
    local hasTimeLimits = service.try_timeout > 0 or service.total_timeout > 0
    local ____line_balancer_1 = line.balancer
    local ____line_2 = line
    local ____affinityOf_result_3 = affinityOf(service)
    local ____isGrpc_4 = isGrpc
    local ____temp_0
    if room == nil then
        ____temp_0 = nil
    else
        ____temp_0 = "unix:" .. room
    end
    return {
        balancer = ____line_balancer_1,
        line = ____line_2,
        affinity = ____affinityOf_result_3,
        isGrpc = ____isGrpc_4,
        waitingRoom = ____temp_0,
        cookie = cookieForm(
            isGrpc and "" or cookieOf(service),
            service
        ),
        errorStatuses = setOfStatuses(service.eject_on),
        retriesAnswers = #service.retry_on > 0,
        retriesTimeouts = service.try_timeout > 0,
        isBuffered = service.buffering and not isGrpc,
        canRest = isRendered and not isGrpc,
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
--- The same service in its waiting room, from which nobody goes there again. There the client's address is only in a header.
local function inWaitingRoom(service, line)
    local inside = newHttpService(service, line, true)
    if inside.affinity == "remote_addr" then
        inside.affinity = "http_x_real_ip"
    end
    return inside
end
--- What that is called in nginx.conf: no DNS name has such a character.
local function keyInWaitingRoom(key)
    return key .. "~again"
end
____exports.inWaitingRoom = inWaitingRoom
____exports.keyInWaitingRoom = keyInWaitingRoom
____exports.newHttpService = newHttpService
return ____exports
