local ____exports = {}
local orderedBy
local ____schedule = require("weir.discovery.schedule")
local hurry = ____schedule.hurry
local HURRY_SECONDS = ____schedule.HURRY_SECONDS
local refreshSoon = ____schedule.refreshSoon
local ____json = require("weir.text.json")
local json = ____json.json
local ____quoted = require("weir.text.quoted")
local quoted = ____quoted.quoted
local ____wording = require("weir.text.wording")
local duration = ____wording.duration
local ____changed = require("weir.leader.changed")
local changed = ____changed.changed
local wake = ____changed.wake
local ____drains = require("weir.leader.drains")
local noteDrains = ____drains.noteDrains
local ____leader = require("weir.leader.leader")
local isLeading = ____leader.isLeading
local ____named_peers = require("weir.leader.named_peers")
local knownPeers = ____named_peers.knownPeers
local peersMeant = ____named_peers.peersMeant
local ____next_snapshot = require("weir.leader.next_snapshot")
local candidates = ____next_snapshot.candidates
local ____other_addresses = require("weir.leader.other_addresses")
local otherAddresses = ____other_addresses.otherAddresses
local ____publishing = require("weir.leader.publishing")
local publishChange = ____publishing.publishChange
local ____record = require("weir.leader.record")
local record = ____record.record
function orderedBy(by)
    return by == "-" and "the socket" or "admin from " .. by
end
local NOT_FOUND = 404
local DOES_NOT_FIT = 507
local function othersOf(service, now)
    return otherAddresses(
        service,
        candidates(service, now)
    )
end
--- How many peers a new request could go to.
local function countLeft(service, now)
    local others = othersOf(service, now)
    local count = 0
    for ____, ____value in ipairs(candidates(service, now)) do
        local id = ____value.id
        if not (service.probes[id] ~= nil) and not (service.drains[id] ~= nil) and not (others[id] ~= nil) then
            count = count + 1
        end
    end
    return count
end
--- Asks DNS all questions of the service, each once within a quarter of a second at most.
local function refresh(____bindingPattern0, service, by, now)
    local recorder
    recorder = ____bindingPattern0.recorder
    record(
        recorder,
        service.rules.key,
        "refreshed",
        "",
        "DNS is asked at once, by " .. orderedBy(by),
        ""
    )
    for ____, ____temp_0 in pairs(service.inquiries) do
        local question
        question = ____temp_0.question
        if question.inFlight then
            hurry(question, now)
        else
            refreshSoon(question, HURRY_SECONDS, now)
        end
    end
    wake(service)
    return {service = service.rules.key}
end
local function unknownPeer(service, written)
    local ____service_rules_1 = service.rules
    local key = ____service_rules_1.key
    local known = knownPeers(service)
    local there = #known == 0 and "it has none" or "there are " .. table.concat(known, ", ")
    return {
        service = key,
        status = NOT_FOUND,
        error = (((key .. " has no peer ") .. quoted(written)) .. "; ") .. there
    }
end
--- Takes back what does not fit into the store: a drain that only this leader knew would end with it.
local function keep(leader, service, before)
    local problem = noteDrains(leader.tools.store, service)
    if problem == nil then
        return nil
    end
    for id in pairs(service.drains) do
        service.drains[id] = nil
    end
    for id, ____until in pairs(before) do
        service.drains[id] = ____until
    end
    return problem
end
local function changeDrains(leader, service, order, now)
    local ____order_2 = order
    local action = ____order_2.action
    local by = ____order_2.by
    local peer = ____order_2.peer
    local seconds = ____order_2.seconds
    local ____service_rules_3 = service.rules
    local key = ____service_rules_3.key
    local ids = peersMeant(
        service,
        peer,
        othersOf(service, now)
    )
    if #ids == 0 then
        return unknownPeer(service, peer)
    end
    local before = {}
    for id, ____until in pairs(service.drains) do
        before[id] = ____until
    end
    local wasDrained = false
    for ____, id in ipairs(ids) do
        wasDrained = wasDrained or service.drains[id] ~= nil
        if action == "drain" then
            service.drains[id] = now + seconds
        else
            service.drains[id] = nil
        end
    end
    local left = countLeft(service, now)
    if action == "undrain" and not wasDrained then
        return {
            service = key,
            peers = ids,
            left = left,
            text = ((key .. ": ") .. table.concat(ids, ", ")) .. " was not drained"
        }
    end
    local unkept = keep(leader, service, before)
    if unkept ~= nil then
        return {service = key, status = DOES_NOT_FIT, error = (key .. ": nothing is changed: ") .. unkept}
    end
    changed(service)
    publishChange(leader, service)
    if service.hasChanged then
        return {service = key, status = DOES_NOT_FIT, error = (key .. ": the workers do not know it yet: ") .. service.problem}
    end
    local what = action == "drain" and "gets no new request for " .. duration(seconds) or "gets requests again"
    for ____, id in ipairs(ids) do
        record(
            leader.recorder,
            key,
            action == "drain" and "drained" or "undrained",
            id,
            (what .. ", by ") .. orderedBy(by),
            ""
        )
    end
    local text = (((key .. ": ") .. table.concat(ids, ", ")) .. " ") .. what
    local warning = left == 0 and ("\n" .. key) .. ": nobody is left: requests wait, and are answered 503, unless it has a backup" or ""
    return {
        service = key,
        peers = ids,
        seconds = action == "drain" and seconds or nil,
        left = left,
        text = text .. warning
    }
end
--- Does what an order says, and answers in JSON; nothing where there is no such service, or another leads already.
local function carryOut(leader, text, now)
    local action, seconds, peer, by, key = string.match(text, "^(%l+) (%S+) (%S+) (%S+) (.+)$")
    local service = leader.byKey[key or ""]
    if service == nil or not isLeading(leader) then
        return nil
    end
    if action == "refresh" then
        return json(refresh(leader, service, by, now))
    end
    local order = {
        action = action,
        seconds = tonumber(seconds) or 0,
        peer = peer,
        by = by
    }
    return json(changeDrains(leader, service, order, now))
end
--- The line of an order. Words must have no blanks.
local function orderLine(action, seconds, peer, by, key)
    return (((((((action .. " ") .. tostring(seconds)) .. " ") .. peer) .. " ") .. (by == "" and "-" or by)) .. " ") .. key
end
____exports.carryOut = carryOut
____exports.orderLine = orderLine
return ____exports
