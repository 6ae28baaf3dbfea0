local ____exports = {}
local waitingRoomOf, waitInRoom, CLIENT_CLOSED, waitingRooms
local ____balancer = require("weir.balancer.balancer")
local hasPeer = ____balancer.hasPeer
local ____room = require("weir.balancer.room")
local enter = ____room.enter
local leave = ____room.leave
local newRoom = ____room.newRoom
local ____gate = require("weir.runtime.gate")
local newGate = ____gate.newGate
local ____services = require("weir.phase.services")
local services = ____services.services
function waitingRoomOf(key)
    local waitingRoom = waitingRooms[key]
    if waitingRoom == nil then
        local ____services_result_0 = services()
        local configuration = ____services_result_0.configuration
        local store = ____services_result_0.store
        for ____, ____value in ipairs(configuration.services) do
            local other = ____value.key
            local queue = ____value.queue
            local queue_timeout = ____value.queue_timeout
            if other == key then
                waitingRoom = {
                    room = newRoom(store, key, queue, queue_timeout),
                    gate = newGate()
                }
            end
        end
        waitingRooms[key] = waitingRoom
    end
    return waitingRoom
end
function waitInRoom(balancer, attempt)
    local ____waitingRoomOf_result_1 = waitingRoomOf(balancer.parts.key)
    local room = ____waitingRoomOf_result_1.room
    local gate = ____waitingRoomOf_result_1.gate
    local now = ngx.now()
    if attempt.waitsUntil == 0 then
        attempt.waitsUntil = now + room.seconds
    end
    local seconds = attempt.waitsUntil - now
    if seconds <= 0 or not enter(room, attempt.waitsUntil, now) then
        return false
    end
    ngx.on_abort(function()
        leave(room)
        ngx.exit(CLIENT_CLOSED)
    end)
    local isOpen = gate.wait(seconds)
    leave(room)
    return isOpen
end
--- How often a request is sent on: nginx takes more redirections for a loop.
local MOST_WAITS = 4
CLIENT_CLOSED = 499
waitingRooms = {}
--- Whether the request may go to a peer now: it waits until there is one. Only one waits whose last try reached nobody, so that
-- what is sent on was never sent before, or nginx has itself repeated it.
local function waitForPeer(balancer, attempt)
    if attempt.outcome ~= "unconnected" or attempt.waits >= MOST_WAITS then
        return false
    end
    if attempt.repeats > balancer.parts.retries then
        return false
    end
    if hasPeer(balancer) then
        if attempt.waits > 0 or balancer.parts.retries == 0 then
            return false
        end
    elseif not waitInRoom(balancer, attempt) then
        return false
    end
    attempt.waits = attempt.waits + 1
    attempt.isSentOn = true
    return true
end
--- Lets those go on who wait for a peer of a service, if there is one now.
local function release(balancer)
    local waitingRoom = waitingRooms[balancer.parts.key]
    if waitingRoom ~= nil and hasPeer(balancer) then
        waitingRoom.gate.open()
    end
end
____exports.release = release
____exports.waitForPeer = waitForPeer
return ____exports
