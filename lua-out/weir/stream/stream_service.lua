local ____exports = {}
local ____connect_timeout = require("weir.config.connect_timeout")
local secondsToConnect = ____connect_timeout.secondsToConnect
local ____affinity = require("weir.policy.affinity")
local affinityOf = ____affinity.affinityOf
---
-- @param waitingRoom the path of its socket; nothing where nginx.conf has none
local function newStreamService(service, line, waitingRoom)
    local hasRoom = waitingRoom ~= nil and service.queue > 0 and service.retries > 0
    return {
        balancer = line.balancer,
        line = line,
        affinity = affinityOf(service),
        isDatagram = service.protocol == "udp",
        waitingRoom = hasRoom and service.protocol == "tcp" and "unix:" .. waitingRoom or nil,
        isAnswerDue = service.udp_responses ~= "none",
        timeouts = {
            connect = service.connect_timeout,
            tryConnect = secondsToConnect(service.connect_timeout),
            idle = service.idle_timeout
        }
    }
end
____exports.newStreamService = newStreamService
return ____exports
