local ____exports = {}
local probePeer, words
local ____connect_timeout = require("weir.config.connect_timeout")
local secondsToConnect = ____connect_timeout.secondsToConnect
local ____evidence = require("weir.discovery.evidence")
local sourceOf = ____evidence.sourceOf
local ____schedule = require("weir.discovery.schedule")
local hurry = ____schedule.hurry
local HURRY_SECONDS = ____schedule.HURRY_SECONDS
local ____connect_probe = require("weir.health.connect_probe")
local goesDown = ____connect_probe.goesDown
local isProbeDue = ____connect_probe.isProbeDue
local staysDown = ____connect_probe.staysDown
local ____demand = require("weir.leader.demand")
local isInDemand = ____demand.isInDemand
local ____leader = require("weir.leader.leader")
local isLeading = ____leader.isLeading
local ____publishing = require("weir.leader.publishing")
local publishChange = ____publishing.publishChange
local ____confirmed = require("weir.leader.confirmed")
local isConfirmed = ____confirmed.isConfirmed
local isVouchedFor = ____confirmed.isVouchedFor
local ____changed = require("weir.leader.changed")
local changed = ____changed.changed
local wake = ____changed.wake
local ____witness = require("weir.leader.witness")
local isStillThere = ____witness.isStillThere
function probePeer(leader, service, probe)
    local ____leader_3 = leader
    local tools = ____leader_3.tools
    local ____probe_endpoint_4 = probe.endpoint
    local address = ____probe_endpoint_4.address
    local id = ____probe_endpoint_4.id
    local port = ____probe_endpoint_4.port
    local ____service_rules_5 = service.rules
    local connect_timeout = ____service_rules_5.connect_timeout
    local protocol = ____service_rules_5.protocol
    local seconds = secondsToConnect(connect_timeout)
    local ____tools_6 = tools
    local prober = ____tools_6.prober
    local ____temp_7
    if protocol == "udp" then
        ____temp_7 = prober.listens(address, port, seconds)
    else
        ____temp_7 = prober.connects(address, port, seconds)
    end
    local isThere = ____temp_7
    local isBack = isThere and isStillThere(leader, service, probe.endpoint)
    if not isLeading(leader) then
        return
    end
    wake(service)
    if not isBack then
        local now = tools.clock()
        staysDown(
            probe,
            isInDemand(service, now),
            now
        )
        return
    end
    if service.probes[id] ~= probe then
        return
    end
    service.probes[id] = nil
    if isConfirmed(service, probe.endpoint) then
        service.identities[address] = nil
    end
    service.named = {}
    tools.log.notice(((((service.rules.key .. ": ") .. id) .. " ") .. words[protocol].back) .. " and is back")
    changed(service)
    publishChange(leader, service)
end
local connected = {refuses = "accepts no connection", accepts = "accepts one", back = "accepts connections"}
words = {http = connected, grpc = connected, tcp = connected, udp = {refuses = "refuses datagrams", accepts = "takes one", back = "refuses no datagram"}}
--- A worker could not connect, or was cut off several times: the peer is left out until a probe succeeds, and DNS is asked whether it
-- is still there.
local function noteDown(service, log, endpoint, finding, now)
    wake(service)
    if goesDown(service.probes, endpoint, now) then
        changed(service)
        local ____service_rules_0 = service.rules
        local key = ____service_rules_0.key
        local protocol = ____service_rules_0.protocol
        local why = finding == "refuses" and words[protocol].refuses or "cuts requests off"
        log.warn((((((key .. ": ") .. endpoint.id) .. " ") .. why) .. " and is left out until it ") .. words[protocol].accepts)
    end
    if now - service.hurriedAt < HURRY_SECONDS then
        return
    end
    service.hurriedAt = now
    for ____, ____value in ipairs(service.discovery.sources) do
        local endpoints = ____value.endpoints
        local ____type = ____value.type
        if #endpoints > 0 then
            hurry(service.inquiries[____type].question, now)
        end
    end
end
--- So long may DNS still have a container that is gone, in seconds.
local LEAVING_SECONDS = 1
--- Only a peer may come back that DNS confirms, or whose address has its name still. One of UDP is not asked before DNS has confirmed it
-- anew: it shows by silence that it is there, and so does an address where nobody is.
local function mayProbe(service, ____bindingPattern0, now)
    local since
    local endpoint
    endpoint = ____bindingPattern0.endpoint
    since = ____bindingPattern0.since
    if service.rules.protocol == "udp" then
        local ____opt_1 = sourceOf(service.discovery, endpoint)
        local isAnew = (____opt_1 and ____opt_1.confirmedAt or 0) > since + LEAVING_SECONDS
        return isConfirmed(service, endpoint) and isAnew
    end
    return isConfirmed(service, endpoint) or isVouchedFor(service, endpoint, now)
end
--- Tries connections to the peers of a service that are down.
local function probeWhoIsDue(leader, service, now)
    for ____, probe in pairs(service.probes) do
        if isProbeDue(probe, now) and mayProbe(service, probe, now) then
            probe.inFlight = true
            leader.tools.spawn(function() return probePeer(leader, service, probe) end)
        end
    end
end
____exports.noteDown = noteDown
____exports.probeWhoIsDue = probeWhoIsDue
return ____exports
