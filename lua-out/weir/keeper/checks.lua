local ____exports = {}
local takeMembers, checkPeer, isGood
local ____check = require("weir.health.check")
local isCheckDue = ____check.isCheckDue
local newCheck = ____check.newCheck
local noteCheck = ____check.noteCheck
local secondsToNext = ____check.secondsToNext
local ____http_check = require("weir.health.http_check")
local checkRequest = ____http_check.checkRequest
local judgeResponse = ____http_check.judgeResponse
function takeMembers(watch, endpoints, now)
    local before = watch.checks
    watch.checked = endpoints
    watch.checks = {}
    for ____, ____value in ipairs(endpoints) do
        local id = ____value.id
        watch.checks[id] = before[id] or newCheck(false, now)
    end
end
function checkPeer(tools, watch, endpoint)
    local ____tools_3 = tools
    local log = ____tools_3.log
    local clock = ____tools_3.clock
    local random = ____tools_3.random
    local prober = ____tools_3.prober
    local ____watch_4 = watch
    local service = ____watch_4.service
    local isDone, result = pcall(isGood, prober, service, endpoint)
    if not isDone then
        log.error((("could not check " .. endpoint.id) .. ": ") .. tostring(result))
    end
    local check = watch.checks[endpoint.id]
    if check == nil then
        return
    end
    watch.wakeAt = 0
    check.at = clock() + secondsToNext(service.check_interval, random)
    if not noteCheck(check, isDone and result, service) then
        return
    end
    watch.hasNews = true
    if check.passes then
        log.notice(((service.key .. ": ") .. endpoint.id) .. " passes its check")
    else
        log.warn(((service.key .. ": ") .. endpoint.id) .. " fails its check and is left out")
    end
end
function isGood(prober, service, ____bindingPattern0)
    local port
    local address
    address = ____bindingPattern0.address
    port = ____bindingPattern0.port
    local ____service_5 = service
    local check = ____service_5.check
    local check_headers = ____service_5.check_headers
    local check_host = ____service_5.check_host
    local check_port = ____service_5.check_port
    local check_timeout = ____service_5.check_timeout
    local name = ____service_5.name
    local checkedPort = check_port or port
    if check == "tcp" then
        return prober.connects(address, checkedPort, check_timeout)
    end
    local request = checkRequest(check, check_host == "" and name or check_host, check_headers)
    return prober.responds(
        address,
        checkedPort,
        check_timeout,
        request,
        function(response, isWhole) return judgeResponse(response, isWhole, service) end
    )
end
--- Checks that begin in one tick, lest a thousand new peers open a thousand sockets at once.
local MOST_AT_ONCE = 20
--- Whether a peer is one that requests may go to, as far as checks say.
local function passesCheck(watch, peerId)
    if watch.service.check == "off" then
        return true
    end
    local ____opt_0 = watch.checks[peerId]
    return (____opt_0 and ____opt_0.passes) == true
end
--- Begins the checks that are due, and forgets those of peers that are gone.
local function checkWhoIsDue(tools, watch, now)
    if watch.service.check == "off" then
        return
    end
    local ____watch_discovery_membership_2 = watch.discovery.membership
    local endpoints = ____watch_discovery_membership_2.endpoints
    if endpoints ~= watch.checked then
        takeMembers(watch, endpoints, now)
    end
    local begun = 0
    for ____, endpoint in ipairs(endpoints) do
        local check = watch.checks[endpoint.id]
        if begun < MOST_AT_ONCE and isCheckDue(check, now) then
            begun = begun + 1
            check.inFlight = true
            tools.spawn(function() return checkPeer(tools, watch, endpoint) end)
        end
    end
end
--- When the next check is due.
local function nextCheck(watch)
    if watch.service.check == "off" then
        return math.huge
    end
    local at = watch.discovery.membership.endpoints == watch.checked and math.huge or 0
    for ____, check in pairs(watch.checks) do
        if not check.inFlight then
            at = math.min(at, check.at)
        end
    end
    return at
end
____exports.checkWhoIsDue = checkWhoIsDue
____exports.nextCheck = nextCheck
____exports.passesCheck = passesCheck
return ____exports
