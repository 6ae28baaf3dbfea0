local ____exports = {}
local isOpenTo, rest, goesAgainAt, waitInQueue, mayGoToEither, mayGo, isWoken, MOST_WAITS, REST_SECONDS, LOOK_SECONDS
local ____begin = require("weir.balancer.begin")
local reserve = ____begin.reserve
local ____pool = require("weir.balancer.pool")
local canServe = ____pool.canServe
local ____queue = require("weir.queue.queue")
local join = ____queue.join
local leave = ____queue.leave
local ____waiting_line = require("weir.queue.waiting_line")
local invite = ____waiting_line.invite
local reportDemand = ____waiting_line.reportDemand
function isOpenTo(____bindingPattern0, request, tools)
    local balancer
    balancer = ____bindingPattern0.balancer
    return (request.waits == 0 or request.goesTo ~= balancer) and mayGo(balancer, request, tools)
end
function rest(____bindingPattern0, request, tools)
    local balancer
    balancer = ____bindingPattern0.balancer
    request.goesTo = balancer
    request.isResting = false
    request.isSentOn = true
    tools.sleep(REST_SECONDS)
    return true
end
function goesAgainAt(____bindingPattern0, seconds)
    local waitsUntil
    local waits
    waits = ____bindingPattern0.waits
    waitsUntil = ____bindingPattern0.waitsUntil
    return waitsUntil - seconds * (1 - (2 ^ waits - 1) / (2 ^ (MOST_WAITS - 1) - 1))
end
function waitInQueue(line, request, tools, second)
    local ____line_1 = line
    local balancer = ____line_1.balancer
    local gate = ____line_1.gate
    local queue = ____line_1.queue
    local now = tools.clock()
    if request.waitsUntil == 0 then
        request.waitsUntil = math.min(now + queue.seconds, request.begunAt + balancer.settings.totalTimeout)
    end
    local ____until = request.waitsUntil
    if ____until <= now then
        return false
    end
    if not join(queue, ____until, now) then
        request.isTurnedAway = queue.places > 0
        return false
    end
    reportDemand(line, ____until)
    if second ~= nil then
        reportDemand(second, ____until)
        invite(second, gate)
    end
    local before = request.waited
    local function note()
        local ____temp_2 = before + tools.clock() - now
        request.waited = ____temp_2
        return nil
    end
    tools.onAbort(function()
        leave(queue)
        note()
    end)
    local pause = goesAgainAt(request, queue.seconds) - now
    if pause > 0 then
        tools.sleep(pause)
    end
    local goes = mayGoToEither(line, request, tools, second)
    while not goes and isWoken(
        line,
        ____until - tools.clock(),
        tools,
        second
    ) do
        goes = mayGoToEither(line, request, tools, second)
    end
    leave(queue)
    note()
    return goes
end
function mayGoToEither(____bindingPattern0, request, tools, second)
    local balancer
    balancer = ____bindingPattern0.balancer
    request.goesTo = balancer
    if mayGo(balancer, request, tools) then
        return true
    end
    if second == nil then
        return false
    end
    request.goesTo = second.balancer
    return mayGo(second.balancer, request, tools)
end
function mayGo(balancer, request, ____bindingPattern0)
    local clock
    clock = ____bindingPattern0.clock
    return canServe(balancer) and reserve(
        balancer,
        request,
        clock()
    )
end
function isWoken(____bindingPattern0, seconds, tools, second)
    local gate
    local balancer
    balancer = ____bindingPattern0.balancer
    gate = ____bindingPattern0.gate
    balancer.hasWaiting = true
    if second ~= nil then
        second.balancer.hasWaiting = true
    end
    if not tools.isExiting() then
        return gate.wait(math.max(0, seconds))
    end
    gate.wait(math.max(
        0,
        math.min(LOOK_SECONDS, seconds)
    ))
    tools.sync()
    return seconds > 0
end
MOST_WAITS = 8
REST_SECONDS = 0.02
LOOK_SECONDS = 0.04
--- Whether the request may go to a peer now: it waits until there is one. Only one waits whose last try reached no peer, or which
-- rests before a try that nginx would have made itself, so that nothing is sent again that must not be.
-- 
-- @param second that of another service which may serve it too; `goesTo` of the request says then which does
local function waitForPeer(line, request, tools, second)
    local ____line_balancer_settings_0 = line.balancer.settings
    local retries = ____line_balancer_settings_0.retries
    if request.isResting then
        return rest(line, request, tools)
    end
    if request.outcome ~= "connect_failed" or request.waits >= MOST_WAITS or request.retries > retries then
        return false
    end
    local goesAtOnce = request.waits == 0 and canServe(line.balancer)
    if goesAtOnce then
        if retries == 0 then
            return false
        end
        request.goesTo = line.balancer
    elseif second ~= nil and isOpenTo(second, request, tools) then
        request.goesTo = second.balancer
    elseif not waitInQueue(line, request, tools, second) then
        return false
    end
    request.waits = request.waits + 1
    request.isSentOn = true
    return true
end
____exports.waitForPeer = waitForPeer
return ____exports
