local ____exports = {}
local ____pool = require("weir.balancer.pool")
local catchUp = ____pool.catchUp
local update = ____pool.update
local ____inherit = require("weir.pool.inherit")
local inherit = ____inherit.inherit
local ____published = require("weir.pool.published")
local readChanges = ____published.readChanges
local ____waiting_line = require("weir.queue.waiting_line")
local release = ____waiting_line.release
local ____drain = require("weir.worker.drain")
local noteLeaving = ____drain.noteLeaving
--- Takes in the pools that have changed since this worker looked last, makes up for what took too long in a request, and lets
-- requests go on that wait. To be called often.
local function syncPools(worker)
    local ____worker_0 = worker
    local weir = ____worker_0.weir
    local ____weir_1 = weir
    local balancers = ____weir_1.balancers
    local lines = ____weir_1.lines
    local hasSynced = worker.reader.epoch >= 0
    readChanges(
        worker.reader,
        function(key, published)
            local snapshot = inherit(published, weir.rules[key])
            if snapshot == nil then
                return
            end
            local balancer = balancers[key]
            local now = worker.tools.clock()
            local peers = balancer.peers
            update(balancer, snapshot, now)
            if balancer.peers ~= peers then
                noteLeaving(worker, key, peers, now)
            end
            if hasSynced then
                weir.counted.taken(key, now)
            end
            release(lines[key])
        end
    )
    for key, balancer in pairs(balancers) do
        catchUp(balancer)
        if balancer.hasWaiting then
            release(lines[key])
        end
    end
end
____exports.syncPools = syncPools
return ____exports
