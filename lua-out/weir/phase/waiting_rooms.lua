local ____exports = {}
local ____pool = require("weir.balancer.pool")
local canServe = ____pool.canServe
local ____room = require("weir.balancer.room")
local newRoom = ____room.newRoom
local ____gate = require("weir.runtime.gate")
local newGate = ____gate.newGate
--- By the keys of the services.
local waitingRooms = {}
local function openWaitingRoom(____bindingPattern0, store)
    local queue_timeout
    local queue
    local key
    key = ____bindingPattern0.key
    queue = ____bindingPattern0.queue
    queue_timeout = ____bindingPattern0.queue_timeout
    waitingRooms[key] = {
        room = newRoom(store, key, queue, queue_timeout),
        gate = newGate()
    }
end
--- Lets those go on who wait for a peer of a service, if there is one now.
local function release(balancer)
    if canServe(balancer) then
        waitingRooms[balancer.parts.key].gate.open(math.huge)
    end
end
--- Wakes everybody who waits in this worker, lest they wait for what it will not hear of.
local function wakeAll()
    for ____, ____temp_0 in pairs(waitingRooms) do
        local gate
        gate = ____temp_0.gate
        gate.open(math.huge)
    end
end
____exports.openWaitingRoom = openWaitingRoom
____exports.release = release
____exports.waitingRooms = waitingRooms
____exports.wakeAll = wakeAll
return ____exports
