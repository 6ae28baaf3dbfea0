local ____exports = {}
local tryPeer
local ____schedule = require("weir.discovery.schedule")
local hurry = ____schedule.hurry
local HURRY_SECONDS = ____schedule.HURRY_SECONDS
local ____recovery = require("weir.health.recovery")
local goesDown = ____recovery.goesDown
local isTrialDue = ____recovery.isTrialDue
local staysDown = ____recovery.staysDown
local ____connecting = require("weir.retry.connecting")
local secondsToConnect = ____connecting.secondsToConnect
local ____publishing = require("weir.keeper.publishing")
local publishChange = ____publishing.publishChange
local ____wanted = require("weir.keeper.wanted")
local isWanted = ____wanted.isWanted
function tryPeer(keeper, watch, trial)
    local ____keeper_0 = keeper
    local tools = ____keeper_0.tools
    local ____trial_1 = trial
    local endpoint = ____trial_1.endpoint
    local isBack = tools.prober.connects(
        endpoint.address,
        endpoint.port,
        secondsToConnect(watch.service.connect_timeout)
    )
    watch.wakeAt = 0
    if not isBack then
        local now = tools.clock()
        staysDown(
            trial,
            isWanted(watch, now),
            now
        )
        return
    end
    if watch.recovery[endpoint.id] ~= trial then
        return
    end
    watch.recovery[endpoint.id] = nil
    watch.hasNews = true
    publishChange(keeper, watch)
end
--- Somebody could not connect: the peer is left out until a trial succeeds, and DNS is asked whether it is still there.
local function takeDown(watch, endpoint, now)
    watch.wakeAt = 0
    if goesDown(watch.recovery, endpoint, now) then
        watch.hasNews = true
    end
    if now - watch.hurriedAt < HURRY_SECONDS then
        return
    end
    watch.hurriedAt = now
    for ____, ____value in ipairs(watch.discovery.sources) do
        local endpoints = ____value.endpoints
        local ____type = ____value.type
        if #endpoints > 0 then
            hurry(watch.questions[____type], now)
        end
    end
end
--- Tries connections to the peers of a service that are down, where DNS confirms them.
local function tryWhoIsDue(keeper, watch, now)
    if watch.discovery.membership.state ~= "fresh" then
        return
    end
    for ____, trial in pairs(watch.recovery) do
        if isTrialDue(trial, now) then
            trial.inFlight = true
            keeper.tools.spawn(function() return tryPeer(keeper, watch, trial) end)
        end
    end
end
____exports.takeDown = takeDown
____exports.tryWhoIsDue = tryWhoIsDue
return ____exports
