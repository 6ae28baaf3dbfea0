local ____exports = {}
local isAmong, takeMembers, checkPeer, sayHowItDoes, failureNow
local ____peer_tls = require("weir.config.peer_tls")
local tlsOf = ____peer_tls.tlsOf
local ____check = require("weir.health.check")
local isCheckDue = ____check.isCheckDue
local newCheck = ____check.newCheck
local noteCheck = ____check.noteCheck
local secondsToNext = ____check.secondsToNext
local ____dns_check = require("weir.health.dns_check")
local dnsFailure = ____dns_check.dnsFailure
local dnsQuestion = ____dns_check.dnsQuestion
local ____http_check = require("weir.health.http_check")
local checkRequest = ____http_check.checkRequest
local failureOf = ____http_check.failureOf
local judgeResponse = ____http_check.judgeResponse
local ____leader = require("weir.leader.leader")
local isLeading = ____leader.isLeading
local ____changed = require("weir.leader.changed")
local changed = ____changed.changed
local wake = ____changed.wake
local ____record = require("weir.leader.record")
local record = ____record.record
function isAmong(endpoints, peerId)
    for ____, ____value in ipairs(endpoints) do
        local id = ____value.id
        if id == peerId then
            return true
        end
    end
    return false
end
function takeMembers(service, endpoints, now)
    local before = service.checks
    service.checked = endpoints
    service.checks = {}
    for id in pairs(service.rejected) do
        if not isAmong(endpoints, id) then
            service.rejected[id] = nil
        end
    end
    for ____, ____value in ipairs(endpoints) do
        local id = ____value.id
        service.checks[id] = before[id] or newCheck(false, now)
    end
end
function checkPeer(leader, service, endpoint)
    local ____leader_3 = leader
    local tools = ____leader_3.tools
    local ____tools_4 = tools
    local log = ____tools_4.log
    local clock = ____tools_4.clock
    local random = ____tools_4.random
    local ____service_5 = service
    local rules = ____service_5.rules
    local isDone, result = pcall(failureNow, tools, rules, endpoint)
    if not isDone then
        log.error((("could not check " .. endpoint.id) .. ": ") .. tostring(result))
    end
    local check = service.checks[endpoint.id]
    if check == nil or not isLeading(leader) then
        return
    end
    wake(service)
    check.at = clock() + secondsToNext(rules.check_interval, random)
    check.failure = isDone and result or "could not be made"
    local isFirst = not check.isChecked
    local hasChanged = noteCheck(check, check.failure == "", rules)
    if hasChanged then
        changed(service)
    end
    if hasChanged or isFirst then
        sayHowItDoes(leader, service, endpoint, check)
    end
end
function sayHowItDoes(____bindingPattern0, service, ____bindingPattern1, check)
    local tools
    local recorder
    recorder = ____bindingPattern0.recorder
    tools = ____bindingPattern0.tools
    local id
    id = ____bindingPattern1.id
    local ____service_6 = service
    local rejected = ____service_6.rejected
    local rules = ____service_6.rules
    if check.passes then
        rejected[id] = nil
        record(
            recorder,
            rules.key,
            "back",
            id,
            "passes its check",
            ""
        )
    elseif not (rejected[id] ~= nil) then
        rejected[id] = true
        tools.counted.ejected(rules.key, "check")
        record(
            recorder,
            rules.key,
            "ejected",
            id,
            "fails its check and is left out",
            check.failure
        )
    end
end
function failureNow(____bindingPattern0, rules, ____bindingPattern1)
    local random
    local prober
    prober = ____bindingPattern0.prober
    random = ____bindingPattern0.random
    local port
    local address
    address = ____bindingPattern1.address
    port = ____bindingPattern1.port
    local ____rules_7 = rules
    local check = ____rules_7.check
    local check_headers = ____rules_7.check_headers
    local check_host = ____rules_7.check_host
    local check_port = ____rules_7.check_port
    local check_timeout = ____rules_7.check_timeout
    local name = ____rules_7.name
    local checkedPort = check_port or port
    if check == "tcp" then
        return prober.connects(address, checkedPort, check_timeout) and "" or "no connection to port " .. tostring(checkedPort)
    end
    if check == "udp" then
        return prober.listens(address, checkedPort, check_timeout) and "" or ("port " .. tostring(checkedPort)) .. " refuses datagrams"
    end
    if check == "dns" then
        local query = dnsQuestion(math.floor(random() * 65536))
        local isStream = rules.protocol ~= "udp"
        local failure = dnsFailure(
            query,
            prober.asksDns(
                address,
                checkedPort,
                check_timeout,
                isStream,
                query.message
            )
        )
        return failure == "" and "" or (("localhost " .. failure) .. " at port ") .. tostring(checkedPort)
    end
    local host = check_host == "" and name or check_host
    local last = ""
    local isGood, noTls = prober.responds(
        address,
        checkedPort,
        check_timeout,
        checkRequest(check, host, check_headers),
        tlsOf(rules),
        function(response, isWhole)
            last = response
            return judgeResponse(response, isWhole, rules)
        end
    )
    if noTls ~= "" then
        return (("no TLS at port " .. tostring(checkedPort)) .. ": ") .. noTls
    end
    local path = string.gsub(check, "%?.*", "?...")
    return isGood and "" or (((("GET " .. path) .. " with Host: ") .. host) .. " ") .. failureOf(last, rules)
end
--- Checks that begin in one tick, lest a thousand new peers open a thousand sockets at once.
local MOST_AT_ONCE = 20
--- Whether a peer is one that requests may go to, as far as checks say.
local function passesCheck(service, peerId)
    if service.rules.check == "off" then
        return true
    end
    local ____opt_0 = service.checks[peerId]
    return (____opt_0 and ____opt_0.passes) == true
end
--- Begins the checks that are due, and forgets those of peers that are gone.
local function checkWhoIsDue(leader, service, now)
    if service.rules.check == "off" then
        return
    end
    local ____service_discovery_membership_2 = service.discovery.membership
    local endpoints = ____service_discovery_membership_2.endpoints
    if endpoints ~= service.checked then
        takeMembers(service, endpoints, now)
    end
    local begun = 0
    for ____, endpoint in ipairs(endpoints) do
        local check = service.checks[endpoint.id]
        if begun < MOST_AT_ONCE and isCheckDue(check, now) then
            begun = begun + 1
            check.inFlight = true
            leader.tools.spawn(function() return checkPeer(leader, service, endpoint) end)
        end
    end
end
--- When the next check is due.
local function nextCheck(service)
    if service.rules.check == "off" then
        return math.huge
    end
    local at = service.discovery.membership.endpoints == service.checked and math.huge or 0
    for ____, check in pairs(service.checks) do
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
