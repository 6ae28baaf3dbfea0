local ____exports = {}
local work, tellRates, keep, becomeKeeper
local ____cjson = require("cjson")
local encode = ____cjson.encode
local ____explain = require("weir.keeper.explain")
local explain = ____explain.explain
local ____keeper = require("weir.keeper.keeper")
local newKeeper = ____keeper.newKeeper
local tick = ____keeper.tick
local ____lease = require("weir.keeper.lease")
local holdsLease = ____lease.holdsLease
local releaseLease = ____lease.releaseLease
local ____rates = require("weir.health.rates")
local INTERVAL_SECONDS = ____rates.INTERVAL_SECONDS
local ratesSince = ____rates.ratesSince
local ____wishes = require("weir.keeper.wishes")
local grantWishes = ____wishes.grantWishes
local ____reports = require("weir.pool.reports")
local report = ____reports.report
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____log = require("weir.runtime.log")
local nginxLog = ____log.nginxLog
local ____prober = require("weir.runtime.prober")
local prober = ____prober.prober
local ____chance = require("weir.runtime.chance")
local seedChance = ____chance.seedChance
local ____resolver = require("weir.runtime.resolver")
local systemResolver = ____resolver.systemResolver
local ____draining = require("weir.phase.draining")
local endOverdue = ____draining.endOverdue
local ____news = require("weir.phase.news")
local takeNews = ____news.takeNews
local ____services = require("weir.phase.services")
local balancers = ____services.balancers
local services = ____services.services
local shareConnections = ____services.shareConnections
local ____state = require("weir.phase.state")
local newSaver = ____state.newSaver
local ____waiting_rooms = require("weir.phase.waiting_rooms")
local wakeAll = ____waiting_rooms.wakeAll
function work(worker, isLeaving)
    local ____worker_0 = worker
    local owner = ____worker_0.owner
    local services = ____worker_0.services
    if isLeaving then
        releaseLease(services.store, owner)
        ngx.timer.at(0, wakeAll)
        return
    end
    if not holdsLease(services.store, owner) then
        worker.keeper = nil
    else
        keep(worker)
    end
    takeNews()
    local now = clock()
    endOverdue(now)
    if now >= worker.tellsAt then
        tellRates(worker, now)
    end
end
function tellRates(worker, now)
    worker.tellsAt = now + INTERVAL_SECONDS
    for key, ____temp_1 in pairs(balancers) do
        local peers
        local parts
        parts = ____temp_1.parts
        peers = ____temp_1.peers
        if parts.ejectAfter > 0 then
            for ____, rates in ipairs(ratesSince(peers)) do
                report(worker.services.store, key, "rates", rates)
            end
        end
    end
end
function keep(worker)
    local ____worker_2, ____keeper_3 = worker, "keeper"
    if ____worker_2[____keeper_3] == nil then
        ____worker_2[____keeper_3] = becomeKeeper(worker)
    end
    local keeper = worker.keeper
    tick(keeper)
    local now = clock()
    grantWishes(
        keeper.tools.store,
        now,
        function(key)
            local watch = keeper.watches[key]
            local ____temp_5
            if watch == nil then
                ____temp_5 = nil
            else
                ____temp_5 = encode(explain(watch, now))
            end
            return ____temp_5
        end
    )
    worker.save(now)
end
function becomeKeeper(worker)
    local ____worker_services_6 = worker.services
    local configuration = ____worker_services_6.configuration
    local store = ____worker_services_6.store
    nginxLog.notice(("worker " .. tostring(ngx.worker.pid())) .. " resolves for all")
    local tools = {
        clock = clock,
        random = math.random,
        log = nginxLog,
        store = store,
        resolver = systemResolver(configuration, store),
        prober = prober,
        spawn = ngx.thread.spawn
    }
    return newKeeper(tools, configuration.services)
end
--- How often a worker looks for news, in seconds: what a change takes to arrive, at most.
local TICK_SECONDS = 0.04
--- `init_worker_by_lua`: takes over what is published, then looks for news, and keeps the pools if nobody else does.
local function start()
    seedChance()
    local inherited = services()
    shareConnections(ngx.worker.count())
    local worker = {
        services = inherited,
        owner = (tostring(ngx.worker.pid()) .. " ") .. tostring(math.random()),
        keeper = nil,
        tellsAt = clock() + INTERVAL_SECONDS,
        save = newSaver(inherited.configuration, inherited.store)
    }
    takeNews()
    local ____, problem = ngx.timer.every(
        TICK_SECONDS,
        function(premature) return work(worker, premature) end
    )
    if problem ~= nil then
        error("weir: could not start the timer: " .. problem, 0)
    end
end
____exports.start = start
return ____exports
