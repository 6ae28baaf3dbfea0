local ____exports = {}
local ____ejection = require("weir.health.ejection")
local eject = ____ejection.eject
local halfOpen = ____ejection.halfOpen
local readmit = ____ejection.readmit
local ____outliers = require("weir.health.outliers")
local outliers = ____outliers.outliers
local ____rates = require("weir.health.rates")
local addRates = ____rates.addRates
local INTERVAL_SECONDS = ____rates.INTERVAL_SECONDS
local ____checks = require("weir.leader.checks")
local passesCheck = ____checks.passesCheck
local ____changed = require("weir.leader.changed")
local changed = ____changed.changed
local wake = ____changed.wake
--- What the answers of a peer, and its checks, say about it.
local function standingOf(service, peerId)
    if not passesCheck(service, peerId) then
        return "out"
    end
    local ____opt_0 = service.ejections[peerId]
    return ____opt_0 and ____opt_0.standing or "good"
end
--- Which offer of a half-open peer this is.
local function offerOf(____bindingPattern0, peerId)
    local ejections
    ejections = ____bindingPattern0.ejections
    local ejection = ejections[peerId]
    return (ejection and ejection.standing) == "half_open" and ejection.offer or 0
end
local function connectable(____bindingPattern0)
    local probes
    local drains
    local discovery
    discovery = ____bindingPattern0.discovery
    drains = ____bindingPattern0.drains
    probes = ____bindingPattern0.probes
    local count = 0
    for ____, ____value in ipairs(discovery.membership.endpoints) do
        local id = ____value.id
        if not (probes[id] ~= nil) and not (drains[id] ~= nil) then
            count = count + 1
        end
    end
    return count
end
--- A worker reports that a peer fails. Whatever comes of it is published, as that worker has left the peer out already and may
-- have to take it back.
local function noteFailing(service, log, peerId, why, now)
    changed(service)
    local seconds = eject(
        service.ejections,
        peerId,
        connectable(service),
        service.rules.eject_time,
        now
    )
    if seconds ~= nil then
        log.warn(((((((service.rules.key .. ": ") .. peerId) .. " ") .. why) .. " and is left out for ") .. tostring(seconds)) .. " s")
    end
end
--- A worker reports that a half-open peer answered well.
local function noteProven(service, log, peerId, now)
    if not readmit(service.ejections, peerId, now) then
        return
    end
    changed(service)
    log.notice(((service.rules.key .. ": ") .. peerId) .. " answers well and is back")
end
--- A worker reports how peers answered; it is judged when all workers have had time to do so.
local function noteRates(service, report, now)
    addRates(service.rates, report)
    if service.judgedAt < math.huge then
        return
    end
    service.judgedAt = now + INTERVAL_SECONDS
    wake(service)
end
--- Does what is due about peers that fail.
local function reviewStandings(service, log, now)
    if halfOpen(service.ejections, now) then
        changed(service)
    end
    if service.judgedAt > now then
        return
    end
    for ____, peerId in ipairs(outliers(service.rates)) do
        noteFailing(
            service,
            log,
            peerId,
            "has more errors than the others",
            now
        )
    end
    service.rates = {}
    service.judgedAt = math.huge
end
____exports.noteFailing = noteFailing
____exports.noteProven = noteProven
____exports.noteRates = noteRates
____exports.offerOf = offerOf
____exports.reviewStandings = reviewStandings
____exports.standingOf = standingOf
return ____exports
