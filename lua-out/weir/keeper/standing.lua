local ____exports = {}
local ____ejection = require("weir.health.ejection")
local eject = ____ejection.eject
local offerTrials = ____ejection.offerTrials
local readmit = ____ejection.readmit
local ____outliers = require("weir.health.outliers")
local outliers = ____outliers.outliers
local ____rates = require("weir.health.rates")
local addRates = ____rates.addRates
local INTERVAL_SECONDS = ____rates.INTERVAL_SECONDS
local ____checks = require("weir.keeper.checks")
local passesCheck = ____checks.passesCheck
--- What the answers of a peer, and its checks, say about it.
local function standingOf(watch, peerId)
    if not passesCheck(watch, peerId) then
        return "out"
    end
    local ____opt_0 = watch.ejections[peerId]
    return ____opt_0 and ____opt_0.standing or "good"
end
local function connectable(____bindingPattern0)
    local recovery
    local discovery
    discovery = ____bindingPattern0.discovery
    recovery = ____bindingPattern0.recovery
    local count = 0
    for ____, ____value in ipairs(discovery.membership.endpoints) do
        local id = ____value.id
        if not (recovery[id] ~= nil) then
            count = count + 1
        end
    end
    return count
end
--- Somebody says that a peer fails. Whatever comes of it is news, as that worker has left the peer out already.
local function takeFailing(watch, log, peerId, now)
    watch.hasNews = true
    watch.wakeAt = 0
    local seconds = eject(
        watch.ejections,
        peerId,
        connectable(watch),
        watch.service.eject_time,
        now
    )
    if seconds ~= nil then
        log.warn(((((watch.service.key .. ": ") .. peerId) .. " fails and is left out for ") .. tostring(seconds)) .. " s")
    end
end
--- Somebody says that a peer answered well on trial.
local function takeProven(watch, log, peerId, now)
    if not readmit(watch.ejections, peerId, now) then
        return
    end
    watch.hasNews = true
    watch.wakeAt = 0
    log.notice(((watch.service.key .. ": ") .. peerId) .. " answers again")
end
--- Somebody says how peers answered; it is judged when all workers have had time to say so.
local function takeRates(watch, report, now)
    addRates(watch.rates, report)
    if watch.judgedAt < math.huge then
        return
    end
    watch.judgedAt = now + INTERVAL_SECONDS
    watch.wakeAt = 0
end
--- Does what is due about peers that fail.
local function reviewStandings(watch, log, now)
    if offerTrials(watch.ejections, now) then
        watch.hasNews = true
    end
    if watch.judgedAt > now then
        return
    end
    for ____, peerId in ipairs(outliers(watch.rates)) do
        takeFailing(watch, log, peerId, now)
    end
    watch.rates = {}
    watch.judgedAt = math.huge
end
____exports.reviewStandings = reviewStandings
____exports.standingOf = standingOf
____exports.takeFailing = takeFailing
____exports.takeProven = takeProven
____exports.takeRates = takeRates
return ____exports
