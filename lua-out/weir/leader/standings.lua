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
local ____record = require("weir.leader.record")
local record = ____record.record
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
local words = {errors = "answers with errors", rates = "has more errors than the others"}
--- A worker reports that a peer fails. Whatever comes of it is published, as that worker has left the peer out already and may
-- have to take it back.
local function noteFailing(____bindingPattern0, service, peerId, reason, evidence, now)
    local tools
    local recorder
    recorder = ____bindingPattern0.recorder
    tools = ____bindingPattern0.tools
    changed(service)
    local ____service_4 = service
    local ejections = ____service_4.ejections
    local rules = ____service_4.rules
    local ____opt_5 = ejections[peerId]
    local wasOnTrial = (____opt_5 and ____opt_5.standing) == "half_open"
    local seconds = eject(
        ejections,
        peerId,
        connectable(service),
        rules.eject_time,
        now
    )
    if seconds == nil then
        return
    end
    tools.counted.ejected(rules.key, reason)
    local cause = wasOnTrial and ("fails still and stays out for " .. tostring(seconds)) .. " s" or ((words[reason] .. " and is left out for ") .. tostring(seconds)) .. " s"
    record(
        recorder,
        rules.key,
        "ejected",
        peerId,
        cause,
        evidence,
        wasOnTrial and "notice" or "warn"
    )
end
--- A worker reports that a half-open peer answered well.
local function noteProven(service, recorder, peerId, now)
    if not readmit(service.ejections, peerId, now) then
        return
    end
    changed(service)
    record(
        recorder,
        service.rules.key,
        "back",
        peerId,
        "answers well and is back",
        ""
    )
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
local function reviewStandings(leader, service, now)
    if halfOpen(service.ejections, now) then
        changed(service)
    end
    if service.judgedAt > now then
        return
    end
    for ____, peerId in ipairs(outliers(service.rates)) do
        local ____service_rates_peerId_7 = service.rates[peerId]
        local attempts = ____service_rates_peerId_7.attempts
        local errors = ____service_rates_peerId_7.errors
        noteFailing(
            leader,
            service,
            peerId,
            "rates",
            ((tostring(errors) .. " errors in ") .. tostring(attempts)) .. " tries",
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
