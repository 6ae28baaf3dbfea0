local ____exports = {}
local ____pool = require("weir.balancer.pool")
local placesFor = ____pool.placesFor
local ____room = require("weir.balancer.room")
local newRoom = ____room.newRoom
local ____reports = require("weir.pool.reports")
local report = ____reports.report
local ____gate = require("weir.runtime.gate")
local newGate = ____gate.newGate
--- Requests that are let go on at once, and in each tick: a peer that has only just come is not to be met by all who wait for it.
local FIRST_TO_GO = 16
--- So many more go on for each that has ended, which doubles their number in the time of an answer, as TCP's slow start does.
local MORE_TO_GO = 2
--- How much longer one must wait than those before for the keeper to be told, in seconds.
local TELLING_SECONDS = 0.25
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
        gate = newGate(),
        toldUntil = 0
    }
end
--- Tells the keeper that a request waits.
local function tellWanted(store, key, ____until)
    local waitingRoom = waitingRooms[key]
    if ____until - waitingRoom.toldUntil < TELLING_SECONDS then
        return
    end
    waitingRoom.toldUntil = ____until
    report(
        store,
        key,
        "wanted",
        string.format("%.3f", ____until)
    )
end
--- Lets go on who wait for a peer, at most so many and no more than there is room for. Says whether some still wait.
local function letGo(balancer, most)
    local ____waitingRooms_balancer_parts_key_0 = waitingRooms[balancer.parts.key]
    local gate = ____waitingRooms_balancer_parts_key_0.gate
    local coming = gate.coming()
    local places = placesFor(balancer, most + coming) - coming
    local ____temp_1
    if places > 0 then
        ____temp_1 = gate.open(places) > 0
    else
        ____temp_1 = balancer.isCrowded
    end
    return ____temp_1
end
--- Lets the first of those go on who wait for a peer of a service, if there is one now. To be called with each tick.
local function release(balancer)
    balancer.isCrowded = letGo(balancer, FIRST_TO_GO)
end
--- Lets more of them go on, as a request has ended. Says whether some still wait.
local function releaseMore(balancer)
    return letGo(balancer, MORE_TO_GO)
end
--- Wakes everybody who waits in this worker, lest they wait for what it will not hear of.
local function wakeAll()
    for ____, ____temp_2 in pairs(waitingRooms) do
        local gate
        gate = ____temp_2.gate
        gate.open(math.huge)
    end
end
____exports.openWaitingRoom = openWaitingRoom
____exports.release = release
____exports.releaseMore = releaseMore
____exports.tellWanted = tellWanted
____exports.waitingRooms = waitingRooms
____exports.wakeAll = wakeAll
return ____exports
