local ____exports = {}
local rest, isWoken, waitInRoom, REST_SECONDS, LOOK_SECONDS, CLIENT_CLOSED
local ____pool = require("weir.balancer.pool")
local canServe = ____pool.canServe
local ____room = require("weir.balancer.room")
local enter = ____room.enter
local leave = ____room.leave
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____news = require("weir.phase.news")
local takeNews = ____news.takeNews
local ____waiting_rooms = require("weir.phase.waiting_rooms")
local tellWanted = ____waiting_rooms.tellWanted
local waitingRooms = ____waiting_rooms.waitingRooms
function rest(attempt)
    attempt.isResting = false
    attempt.isSentOn = true
    ngx.sleep(REST_SECONDS)
    return true
end
function isWoken(gate, seconds)
    if not ngx.worker.exiting() then
        return gate.wait(math.max(0, seconds))
    end
    gate.wait(math.max(
        0,
        math.min(LOOK_SECONDS, seconds)
    ))
    takeNews()
    return seconds > 0
end
function waitInRoom(balancer, attempt)
    local ____waitingRooms_balancer_parts_key_1 = waitingRooms[balancer.parts.key]
    local room = ____waitingRooms_balancer_parts_key_1.room
    local gate = ____waitingRooms_balancer_parts_key_1.gate
    local now = clock()
    if attempt.waitsUntil == 0 then
        attempt.waitsUntil = math.min(now + room.seconds, attempt.begunAt + balancer.parts.timeouts.total)
    end
    local ____until = attempt.waitsUntil
    if ____until <= now or not enter(room, ____until, now) then
        return false
    end
    tellWanted(room.store, balancer.parts.key, ____until)
    ngx.on_abort(function()
        leave(room)
        ngx.exit(CLIENT_CLOSED)
    end)
    while not canServe(balancer) and isWoken(
        gate,
        ____until - clock()
    ) do
    end
    leave(room)
    return canServe(balancer)
end
--- How often a request is sent on: nginx takes more redirections for a loop.
local MOST_WAITS = 4
REST_SECONDS = 0.02
LOOK_SECONDS = 0.04
CLIENT_CLOSED = 499
--- Whether the request may go to a peer now: it waits until there is one. Only one waits whose last try reached nobody, or which
-- rests before a try that nginx would have made itself, so that nothing is sent again that must not be.
local function waitForPeer(balancer, attempt)
    local ____balancer_parts_0 = balancer.parts
    local retries = ____balancer_parts_0.retries
    if attempt.isResting then
        return rest(attempt)
    end
    if attempt.outcome ~= "unconnected" or attempt.waits >= MOST_WAITS or attempt.repeats > retries then
        return false
    end
    if canServe(balancer) then
        if attempt.waits > 0 or retries == 0 then
            return false
        end
    elseif not waitInRoom(balancer, attempt) then
        return false
    end
    attempt.waits = attempt.waits + 1
    attempt.isSentOn = true
    return true
end
____exports.waitForPeer = waitForPeer
return ____exports
