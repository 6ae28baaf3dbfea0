local ____exports = {}
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
____exports.openWaitingRoom = openWaitingRoom
____exports.waitingRooms = waitingRooms
return ____exports
