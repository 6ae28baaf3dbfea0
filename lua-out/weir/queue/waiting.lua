local ____exports = {}
local rest, goesAgainAt, waitInQueue, mayGo, isWoken, MOST_WAITS, REST_SECONDS, LOOK_SECONDS
local ____begin = require("weir.balancer.begin")
local reserve = ____begin.reserve
local ____pool = require("weir.balancer.pool")
local canServe = ____pool.canServe
local ____queue = require("weir.queue.queue")
local join = ____queue.join
local leave = ____queue.leave
local ____waiting_line = require("weir.queue.waiting_line")
local reportDemand = ____waiting_line.reportDemand
function rest(request, tools)
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
function waitInQueue(line, request, tools)
    local ____line_2 = line
    local balancer = ____line_2.balancer
    local queue = ____line_2.queue
    local now = tools.clock()
    if request.waitsUntil == 0 then
        request.waitsUntil = math.min(now + queue.seconds, request.begunAt + balancer.settings.totalTimeout)
    end
    local ____until = request.waitsUntil
    if ____until <= now or not join(queue, ____until, now) then
        return false
    end
    reportDemand(line, ____until)
    tools.onAbort(function() return leave(queue) end)
    local pause = goesAgainAt(request, queue.seconds) - now
    if pause > 0 then
        tools.sleep(pause)
    end
    local goes = mayGo(balancer, request, tools)
    while not goes and isWoken(
        line,
        ____until - tools.clock(),
        tools
    ) do
        goes = mayGo(balancer, request, tools)
    end
    leave(queue)
    return goes
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
function isWoken(____bindingPattern0, seconds, tools)
    local gate
    local balancer
    balancer = ____bindingPattern0.balancer
    gate = ____bindingPattern0.gate
    balancer.hasWaiting = true
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
local function waitForPeer(line, request, tools)
    local ____line_balancer_settings_0 = line.balancer.settings
    local retries = ____line_balancer_settings_0.retries
    if request.isResting then
        return rest(request, tools)
    end
    if request.outcome ~= "connect_failed" or request.waits >= MOST_WAITS or request.retries > retries then
        return false
    end
    local goesAtOnce = request.waits == 0 and canServe(line.balancer)
    local ____goesAtOnce_1
    if goesAtOnce then
        ____goesAtOnce_1 = retries == 0
    else
        ____goesAtOnce_1 = not waitInQueue(line, request, tools)
    end
    if ____goesAtOnce_1 then
        return false
    end
    request.waits = request.waits + 1
    request.isSentOn = true
    return true
end
____exports.waitForPeer = waitForPeer
return ____exports
