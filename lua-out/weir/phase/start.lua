local ____exports = {}
local ____alive = require("weir.runtime.alive")
local isAlive = ____alive.isAlive
local ____chance = require("weir.runtime.chance")
local seedChance = ____chance.seedChance
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local timeOfDay = ____clock.timeOfDay
local timeOfDayAhead = ____clock.timeOfDayAhead
local ____connections = require("weir.runtime.connections")
local endConnections = ____connections.endConnections
local ____files = require("weir.runtime.files")
local files = ____files.files
local ____host_name = require("weir.runtime.host_name")
local hostName = ____host_name.hostName
local ____log = require("weir.runtime.log")
local nginxLog = ____log.nginxLog
local ____prober = require("weir.runtime.prober")
local prober = ____prober.prober
local ____resolver = require("weir.runtime.resolver")
local systemResolver = ____resolver.systemResolver
local ____timer = require("weir.runtime.timer")
local timer = ____timer.timer
local ____together = require("weir.runtime.together")
local together = ____together.together
local ____sync = require("weir.worker.sync")
local syncPools = ____sync.syncPools
local ____tick = require("weir.worker.tick")
local quit = ____tick.quit
local tick = ____tick.tick
local TICK_SECONDS = ____tick.TICK_SECONDS
local ____weir = require("weir.worker.weir")
local limitRequests = ____weir.limitRequests
local ____worker = require("weir.worker.worker")
local newWorker = ____worker.newWorker
local ____running = require("weir.phase.running")
local configured = ____running.configured
local running = ____running.running
--- `init_worker_by_lua`: takes over what is published, then looks for changes, and leads if nobody else does.
local function start()
    seedChance()
    local weir = configured()
    limitRequests(
        weir,
        ngx.worker.pid()
    )
    local worker = newWorker(
        weir,
        {
            pid = ngx.worker.pid(),
            hostName = hostName(),
            clock = clock,
            random = math.random,
            log = nginxLog,
            timer = timer,
            spawn = ngx.thread.spawn,
            together = together,
            files = files,
            prober = prober,
            endConnections = endConnections,
            isAlive = isAlive,
            timeOfDay = timeOfDay,
            timeOfDayAhead = timeOfDayAhead,
            newResolver = function() return systemResolver(weir.configuration, weir.store, weir.counted) end
        }
    )
    running.worker = worker
    syncPools(worker)
    local problem = timer.every(
        TICK_SECONDS,
        function(isLeaving)
            running.isLeaving = isLeaving
            if isLeaving then
                quit(worker)
            else
                tick(worker)
            end
        end
    )
    if problem ~= nil then
        error("weir: could not start the timer: " .. problem, 0)
    end
end
____exports.start = start
return ____exports
