local ____exports = {}
local attend, takeReport, takeDown, memberOf, askWhatIsDue, takeAnswer, warnOfVirtualAddress, forgetGone, tryWhoIsDue, tryPeer, publishChange, logChange
local ____discovery = require("weir.discovery.discovery")
local discover = ____discovery.discover
local expire = ____discovery.expire
local ____schedule = require("weir.discovery.schedule")
local ABSENT_FAMILY_SECONDS = ____schedule.ABSENT_FAMILY_SECONDS
local answered = ____schedule.answered
local ask = ____schedule.ask
local hurry = ____schedule.hurry
local HURRY_SECONDS = ____schedule.HURRY_SECONDS
local isDue = ____schedule.isDue
local refreshSeconds = ____schedule.refreshSeconds
local ____recovery = require("weir.health.recovery")
local goesDown = ____recovery.goesDown
local isTrialDue = ____recovery.isTrialDue
local staysDown = ____recovery.staysDown
local ____board = require("weir.pool.board")
local publish = ____board.publish
local published = ____board.published
local ____reports = require("weir.pool.reports")
local takeReports = ____reports.takeReports
local ____contest = require("weir.keeper.contest")
local updateOwners = ____contest.updateOwners
local ____standing = require("weir.keeper.standing")
local reviewStandings = ____standing.reviewStandings
local takeFailing = ____standing.takeFailing
local takeProven = ____standing.takeProven
local takeRates = ____standing.takeRates
local ____lookup = require("weir.keeper.lookup")
local lookUp = ____lookup.lookUp
local resolve = ____lookup.resolve
local ____swarm = require("weir.keeper.swarm")
local isVirtual = ____swarm.isVirtual
local tasksName = ____swarm.tasksName
local ____wake = require("weir.keeper.wake")
local nextWake = ____wake.nextWake
local ____watch = require("weir.keeper.watch")
local newWatch = ____watch.newWatch
local nextSnapshot = ____watch.nextSnapshot
function attend(keeper, watch, now)
    expire(watch.discovery, now)
    askWhatIsDue(keeper, watch, now)
    tryWhoIsDue(keeper, watch, now)
    reviewStandings(watch, keeper.tools.log, now)
    publishChange(keeper, watch)
    watch.wakeAt = nextWake(watch)
end
function takeReport(____bindingPattern0, watch, finding, subject, now)
    local log
    log = ____bindingPattern0.log
    if finding == "rates" then
        takeRates(watch, subject, now)
        return
    end
    local endpoint = memberOf(watch, subject)
    if endpoint == nil then
        return
    end
    if finding == "failing" then
        takeFailing(watch, log, subject, now)
    elseif finding == "proven" then
        takeProven(watch, log, subject, now)
    else
        takeDown(watch, endpoint, now)
    end
end
function takeDown(watch, endpoint, now)
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
function memberOf(watch, peerId)
    for ____, endpoint in ipairs(watch.discovery.membership.endpoints) do
        if endpoint.id == peerId then
            return endpoint
        end
    end
    return nil
end
function askWhatIsDue(keeper, watch, now)
    local ____keeper_1 = keeper
    local tools = ____keeper_1.tools
    for ____, source in ipairs(watch.discovery.sources) do
        local question = watch.questions[source.type]
        if isDue(question, watch.quota, now) then
            ask(question, watch.quota, now)
            tools.spawn(function()
                local answer, fact = lookUp(watch, source, tools)
                takeAnswer(
                    keeper,
                    watch,
                    source,
                    answer,
                    fact
                )
                watch.wakeAt = 0
            end)
        end
    end
end
function takeAnswer(keeper, watch, source, answer, fact)
    local ____keeper_2 = keeper
    local tools = ____keeper_2.tools
    local ____watch_3 = watch
    local discovery = ____watch_3.discovery
    local service = ____watch_3.service
    local now = tools.clock()
    local before = discovery.membership
    discover(discovery, source.type, fact, now)
    logChange(tools.log, watch, before.state)
    forgetGone(watch)
    if discovery.membership.state == "fresh" then
        watch.contested = {}
    end
    local ttl = answer.kind == "records" and answer.ttl or service.refresh
    local isIdle = #source.endpoints == 0 and discovery.membership.state == "fresh"
    local seconds = refreshSeconds(service.refresh, ttl, tools.random)
    answered(
        watch.questions[source.type],
        watch.quota,
        answer.queries,
        isIdle and math.max(ABSENT_FAMILY_SECONDS, seconds) or seconds,
        now
    )
    publishChange(keeper, watch)
    if discovery.membership.state == "fresh" then
        warnOfVirtualAddress(tools, watch)
    end
end
function warnOfVirtualAddress(tools, watch)
    local ____watch_discovery_membership_4 = watch.discovery.membership
    local endpoints = ____watch_discovery_membership_4.endpoints
    if watch.isKnownSwarm or #endpoints ~= 1 then
        return
    end
    watch.isKnownSwarm = true
    local tasks = tasksName(watch.service.name)
    if tasks == nil or not isVirtual(
        endpoints,
        resolve(tools, tasks, "A")
    ) then
        return
    end
    tools.log.warn((((watch.service.key .. ": ") .. endpoints[1].address) .. " is a virtual address of Swarm, which balances by itself; use ") .. tasks)
end
function forgetGone(watch)
    for id in pairs(watch.recovery) do
        if memberOf(watch, id) == nil then
            watch.recovery[id] = nil
        end
    end
    for id in pairs(watch.ejections) do
        if memberOf(watch, id) == nil then
            watch.ejections[id] = nil
        end
    end
end
function tryWhoIsDue(keeper, watch, now)
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
function tryPeer(keeper, watch, trial)
    local ____keeper_5 = keeper
    local tools = ____keeper_5.tools
    local ____trial_6 = trial
    local endpoint = ____trial_6.endpoint
    local isBack = tools.prober.connects(endpoint.address, endpoint.port, watch.service.connect_timeout / 3)
    watch.wakeAt = 0
    if not isBack then
        staysDown(
            trial,
            tools.clock()
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
function publishChange(____bindingPattern0, watch)
    local tools
    local owners
    owners = ____bindingPattern0.owners
    tools = ____bindingPattern0.tools
    local ____watch_discovery_7 = watch.discovery
    local membership = ____watch_discovery_7.membership
    if membership.endpoints ~= watch.owned then
        updateOwners(
            owners,
            watch,
            watch.owned,
            tools.clock()
        )
        watch.owned = membership.endpoints
    end
    local snapshot = nextSnapshot(watch)
    if snapshot == nil then
        return
    end
    local problem = publish(tools.store, watch.service.key, snapshot)
    if problem ~= nil then
        tools.log.error((("could not publish the pool of " .. watch.service.key) .. ": ") .. problem)
    end
end
function logChange(log, watch, before)
    local ____watch_discovery_membership_8 = watch.discovery.membership
    local state = ____watch_discovery_membership_8.state
    local reason = ____watch_discovery_membership_8.reason
    local endpoints = ____watch_discovery_membership_8.endpoints
    if state == before then
        return
    end
    local message = ((((((((watch.service.key .. ": ") .. before) .. " -> ") .. state) .. " (") .. reason) .. "), ") .. tostring(#endpoints)) .. " endpoints"
    if state == "fresh" then
        log.notice(message)
    else
        log.warn(message)
    end
end
--- Takes over from whatever is published.
local function newKeeper(tools, services)
    local watches = {}
    local all = {}
    for ____, service in ipairs(services) do
        local watch = newWatch(
            service,
            published(tools.store, service.key),
            tools.resolver,
            tools.clock
        )
        watches[service.key] = watch
        all[#all + 1] = watch
    end
    return {tools = tools, watches = watches, all = all, owners = {}}
end
--- Does what is due. To be called every few hundredths of a second.
local function tick(keeper)
    local ____keeper_0 = keeper
    local tools = ____keeper_0.tools
    local watches = ____keeper_0.watches
    local now = tools.clock()
    takeReports(
        tools.store,
        function(service, finding, subject)
            local watch = watches[service]
            if watch ~= nil then
                takeReport(
                    tools,
                    watch,
                    finding,
                    subject,
                    now
                )
            end
        end
    )
    for ____, watch in ipairs(keeper.all) do
        if watch.wakeAt <= now then
            attend(keeper, watch, now)
        end
    end
end
____exports.newKeeper = newKeeper
____exports.tick = tick
return ____exports
