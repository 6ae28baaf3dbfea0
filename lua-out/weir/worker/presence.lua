local ____exports = {}
local ____rounds = require("weir.pool.rounds")
local forgetNumbers = ____rounds.forgetNumbers
local ____workers = require("weir.pool.workers")
local announceWorker = ____workers.announceWorker
local forgetDeadWorkers = ____workers.forgetDeadWorkers
local isListed = ____workers.isListed
local listWorkers = ____workers.listWorkers
--- How often a worker looks whether the leader knows of it, in seconds: a leader may have died with the news.
local ANNOUNCE_SECONDS = 1
--- How often the leader looks for workers that were killed, in seconds.
local DEAD_SECONDS = 0.25
--- Tells the leader that this worker is there, unless it knows.
local function announce(worker, now)
    local ____worker_0 = worker
    local tools = ____worker_0.tools
    local weir = ____worker_0.weir
    if now < worker.announcesAt then
        return
    end
    worker.announcesAt = now + ANNOUNCE_SECONDS
    if not isListed(weir.store, tools.pid) then
        announceWorker(weir.store, tools.pid)
    end
end
--- What the leader does to know who is there.
local function reviewWorkers(____bindingPattern0, now)
    local weir
    local tools
    local review
    review = ____bindingPattern0.review
    tools = ____bindingPattern0.tools
    weir = ____bindingPattern0.weir
    listWorkers(weir.store)
    if now < review.deadAt then
        return
    end
    review.deadAt = now + DEAD_SECONDS
    for ____, pid in ipairs(forgetDeadWorkers(weir.store, tools.isAlive)) do
        forgetNumbers(weir.store, pid)
    end
end
____exports.announce = announce
____exports.reviewWorkers = reviewWorkers
return ____exports
