local ____exports = {}
local ____discovery = require("weir.discovery.discovery")
local expiresAt = ____discovery.expiresAt
local ____ejection = require("weir.health.ejection")
local nextHalfOpening = ____ejection.nextHalfOpening
local ____checks = require("weir.leader.checks")
local nextCheck = ____checks.nextCheck
local ____drains = require("weir.leader.drains")
local nextDrainEnd = ____drains.nextDrainEnd
--- When there is something to do for a service, unless something happens before: with thousands of them, few are due in a tick.
local function nextWake(service)
    local at = math.min(
        expiresAt(service.discovery),
        nextHalfOpening(service.ejections),
        nextCheck(service),
        service.judgedAt,
        service.recheckAt,
        nextDrainEnd(service)
    )
    for ____, ____temp_0 in pairs(service.inquiries) do
        local question
        question = ____temp_0.question
        if not question.inFlight then
            at = math.min(at, question.at)
        end
    end
    for ____, probe in pairs(service.probes) do
        if not probe.inFlight then
            at = math.min(at, probe.at)
        end
    end
    return at
end
____exports.nextWake = nextWake
return ____exports
