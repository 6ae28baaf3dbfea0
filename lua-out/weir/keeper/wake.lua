local ____exports = {}
local ____discovery = require("weir.discovery.discovery")
local expiresAt = ____discovery.expiresAt
local ____ejection = require("weir.health.ejection")
local nextOffer = ____ejection.nextOffer
local ____checks = require("weir.keeper.checks")
local nextCheck = ____checks.nextCheck
--- When there is something to do for a service, unless something happens before: with thousands of them, few are due in a tick.
local function nextWake(watch)
    local at = math.min(
        expiresAt(watch.discovery),
        nextOffer(watch.ejections),
        nextCheck(watch),
        watch.judgedAt
    )
    for ____, question in pairs(watch.questions) do
        if not question.inFlight then
            at = math.min(at, question.at)
        end
    end
    for ____, trial in pairs(watch.recovery) do
        if not trial.inFlight then
            at = math.min(at, trial.at)
        end
    end
    return at
end
____exports.nextWake = nextWake
return ____exports
