local ____exports = {}
local ____pool = require("weir.balancer.pool")
local catchUp = ____pool.catchUp
local update = ____pool.update
local ____board = require("weir.pool.board")
local newReader = ____board.newReader
local readNews = ____board.readNews
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____draining = require("weir.phase.draining")
local noteLeaving = ____draining.noteLeaving
local ____services = require("weir.phase.services")
local balancers = ____services.balancers
local services = ____services.services
local ____waiting_rooms = require("weir.phase.waiting_rooms")
local release = ____waiting_rooms.release
local reader
local function openBoard()
    local ____services_result_0 = services()
    local configuration = ____services_result_0.configuration
    local store = ____services_result_0.store
    local keys = {}
    for ____, service in ipairs(configuration.services) do
        keys[#keys + 1] = service.key
    end
    return newReader(store, keys)
end
--- Takes in the pools that have changed since this worker looked last, makes up for what took too long in a request, and lets
-- requests go on that wait. To be called often.
local function takeNews()
    if reader == nil then
        reader = openBoard()
    end
    readNews(
        reader,
        function(key, snapshot)
            local balancer = balancers[key]
            local now = clock()
            local peers = balancer.peers
            update(balancer, snapshot, now)
            if balancer.peers ~= peers then
                noteLeaving(key, peers, now)
            end
            release(balancer)
        end
    )
    for ____, balancer in pairs(balancers) do
        catchUp(balancer)
        if balancer.isCrowded then
            release(balancer)
        end
    end
end
____exports.takeNews = takeNews
return ____exports
