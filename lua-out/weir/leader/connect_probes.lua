local ____exports = {}
local wordsFor, failureNow, noteFailure, probePeer, words, overTls
local ____connect_timeout = require("weir.config.connect_timeout")
local secondsToConnect = ____connect_timeout.secondsToConnect
local ____peer_tls = require("weir.config.peer_tls")
local tlsOf = ____peer_tls.tlsOf
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
local ____record = require("weir.leader.record")
local record = ____record.record
local ____witness = require("weir.leader.witness")
local isStillThere = ____witness.isStillThere
function wordsFor(____bindingPattern0)
    local protocol
    local peer_tls
    peer_tls = ____bindingPattern0.peer_tls
    protocol = ____bindingPattern0.protocol
    return peer_tls == "off" and words[protocol] or overTls
end
function failureNow(prober, rules, ____bindingPattern0)
    local port
    local address
    address = ____bindingPattern0.address
    port = ____bindingPattern0.port
    local seconds = secondsToConnect(rules.connect_timeout)
    local tls = tlsOf(rules)
    if tls ~= nil then
        local failure = prober.handshakes(address, port, seconds, tls)
        local ____temp_3
        if failure == "" then
            ____temp_3 = nil
        else
            ____temp_3 = failure
        end
        return ____temp_3
    end
    local ____temp_4
    if rules.protocol == "udp" then
        ____temp_4 = prober.listens(address, port, seconds)
    else
        ____temp_4 = prober.connects(address, port, seconds)
    end
    local isThere = ____temp_4
    local ____isThere_5
    if isThere then
        ____isThere_5 = nil
    else
        ____isThere_5 = ""
    end
    return ____isThere_5
end
function noteFailure(____bindingPattern0, recorder, probe, failure)
    local rules
    rules = ____bindingPattern0.rules
    probe.failure = failure
    if failure == "" or probe.said[failure] ~= nil then
        return
    end
    probe.said[failure] = true
    record(
        recorder,
        rules.key,
        "refused",
        probe.endpoint.id,
        overTls.refuses,
        failure
    )
end
function probePeer(leader, service, probe)
    local ____leader_6 = leader
    local tools = ____leader_6.tools
    local ____probe_endpoint_7 = probe.endpoint
    local address = ____probe_endpoint_7.address
    local id = ____probe_endpoint_7.id
    local failure = failureNow(tools.prober, service.rules, probe.endpoint)
    local isBack = failure == nil and isStillThere(leader, service, probe.endpoint)
    if not isLeading(leader) then
        return
    end
    wake(service)
    if not isBack then
        local now = tools.clock()
        if failure ~= nil then
            noteFailure(service, leader.recorder, probe, failure)
        end
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
    record(
        leader.recorder,
        service.rules.key,
        "back",
        id,
        wordsFor(service.rules).back .. " and is back",
        ""
    )
    changed(service)
    publishChange(leader, service)
end
local connected = {refuses = "accepts no connection", accepts = "accepts one", back = "accepts connections"}
words = {http = connected, grpc = connected, tcp = connected, udp = {refuses = "refuses datagrams", accepts = "takes one", back = "refuses no datagram"}}
overTls = {refuses = "accepts no connection over TLS", accepts = "accepts one", back = "accepts connections over TLS"}
--- A worker could not connect, or was cut off several times: the peer is left out until a probe succeeds, and DNS is asked whether it
-- is still there.
local function noteDown(____bindingPattern0, service, endpoint, finding, times, now)
    local tools
    local recorder
    recorder = ____bindingPattern0.recorder
    tools = ____bindingPattern0.tools
    wake(service)
    if goesDown(service.probes, endpoint, now) then
        changed(service)
        tools.counted.ejected(service.rules.key, finding)
        local ____wordsFor_result_0 = wordsFor(service.rules)
        local accepts = ____wordsFor_result_0.accepts
        local refuses = ____wordsFor_result_0.refuses
        local isRefusal = finding == "refuses"
        local cause = ((isRefusal and refuses or "cuts requests off") .. " and is left out until it ") .. accepts
        local evidence = times > 0 and tostring(times) .. " in a row without an answer" or ""
        record(
            recorder,
            service.rules.key,
            isRefusal and "refused" or "cut_off",
            endpoint.id,
            cause,
            evidence
        )
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
