local ____exports = {}
local ____reasons = require("weir.discovery.reasons")
local reasonText = ____reasons.reasonText
local ____numbers = require("weir.pool.numbers")
local newServiceNumbers = ____numbers.newServiceNumbers
local ____json = require("weir.text.json")
local json = ____json.json
local idle = {
    inFlight = 0,
    attempts = 0,
    failures = 0,
    errors = 0,
    latency = 0,
    weight = 0
}
--- Why a peer gets no requests, as far as the worker knows by itself; nothing if it gets some.
local function whyHere(____bindingPattern0, ____bindingPattern1)
    local eligible
    eligible = ____bindingPattern0.eligible
    local standing
    local isDown
    local id
    local drainedUntil
    drainedUntil = ____bindingPattern1.drainedUntil
    id = ____bindingPattern1.id
    isDown = ____bindingPattern1.isDown
    standing = ____bindingPattern1.standing
    for ____, peer in ipairs(eligible) do
        if peer.id == id then
            return nil
        end
    end
    if drainedUntil > 0 then
        return "drained"
    end
    if isDown then
        return "refuses connections"
    end
    return standing == "good" and "others go first" or "fails"
end
local function peerText(member, numbers, why, now)
    local ____member_0 = member
    local drainedUntil = ____member_0.drainedUntil
    local isDown = ____member_0.isDown
    local priority = ____member_0.priority
    local standing = ____member_0.standing
    local weight = ____member_0.weight
    local ____numbers_1 = numbers
    local attempts = ____numbers_1.attempts
    local errors = ____numbers_1.errors
    local failures = ____numbers_1.failures
    local inFlight = ____numbers_1.inFlight
    local latency = ____numbers_1.latency
    local rules = string.format(
        "\"weight\":%d,\"priority\":%d,\"down\":%s,\"standing\":\"%s\"",
        weight,
        priority,
        isDown,
        standing
    )
    local counts = string.format("\"in_flight\":%d,\"attempts\":%d,\"failures\":%d", inFlight, attempts, failures)
    local drained = drainedUntil == 0 and "" or string.format(
        ",\"drained\":%.1f",
        math.max(0, drainedUntil - now)
    )
    local more = drained .. (why == nil and "" or ",\"why\":" .. json(why))
    return (((((("{" .. rules) .. ",") .. counts) .. ",") .. string.format("\"errors\":%d,\"latency\":%.6f", errors, latency)) .. more) .. "}"
end
local function peersText(balancer, ____bindingPattern0, now)
    local whys
    local peers
    local confirmedAt
    confirmedAt = ____bindingPattern0.confirmedAt
    peers = ____bindingPattern0.peers
    whys = ____bindingPattern0.whys
    local parts = {}
    for ____, member in ipairs(balancer.snapshot.members) do
        local ____temp_2
        if confirmedAt == nil then
            ____temp_2 = whyHere(balancer, member)
        else
            ____temp_2 = whys[member.id]
        end
        local why = ____temp_2
        parts[#parts + 1] = (json(member.id) .. ":") .. peerText(member, peers[member.id] or idle, why, now)
    end
    return ("{" .. table.concat(parts, ",")) .. "}"
end
--- Seconds since DNS last named the peers; nothing if it never has.
local function answerAge(____bindingPattern0, confirmedAt, now)
    local published
    published = ____bindingPattern0.confirmedAt
    local at = confirmedAt or published
    local ____temp_3
    if at == 0 then
        ____temp_3 = nil
    else
        ____temp_3 = math.max(0, now - at)
    end
    return ____temp_3
end
--- A service as JSON.
-- 
-- @param listen where its requests come in
-- @param counts of all workers, those included that are gone
-- @param numbers of all workers that are there; nothing where none knows it
local function serviceStatus(____bindingPattern0, balancer, listen, ____bindingPattern1, numbers, now)
    if numbers == nil then
        numbers = newServiceNumbers()
    end
    if now == nil then
        now = 0
    end
    local protocol
    local policy
    local name
    name = ____bindingPattern0.name
    policy = ____bindingPattern0.policy
    protocol = ____bindingPattern0.protocol
    local latency
    local counters
    local classes
    classes = ____bindingPattern1.classes
    counters = ____bindingPattern1.counters
    latency = ____bindingPattern1.latency
    local ____balancer_4 = balancer
    local snapshot = ____balancer_4.snapshot
    local ____snapshot_5 = snapshot
    local reason = ____snapshot_5.reason
    local since = ____snapshot_5.since
    local state = ____snapshot_5.state
    local server = numbers.server or snapshot.server
    local ____json_16 = json
    local ____name_8 = name
    local ____protocol_9 = protocol
    local ____listen_10 = listen
    local ____policy_11 = policy
    local ____state_12 = state
    local ____reason_13 = reason
    local ____temp_6
    if state == "fresh" then
        ____temp_6 = nil
    else
        ____temp_6 = reasonText(reason)
    end
    local ____temp_14 = since == 0 and 0 or math.max(0, now - since)
    local ____answerAge_result_15 = answerAge(snapshot, numbers.confirmedAt, now)
    local ____temp_7
    if server == "" then
        ____temp_7 = nil
    else
        ____temp_7 = server
    end
    local head = ____json_16({
        name = ____name_8,
        protocol = ____protocol_9,
        listen = ____listen_10,
        policy = ____policy_11,
        state = ____state_12,
        reason = ____reason_13,
        reason_text = ____temp_6,
        state_seconds = ____temp_14,
        answer_age = ____answerAge_result_15,
        nameserver = ____temp_7,
        counters = counters,
        classes = classes,
        latency = latency,
        in_flight = numbers.inFlight,
        waiting = numbers.waiting
    })
    return ((string.sub(head, 1, -2) .. ",\"peers\":") .. peersText(balancer, numbers, now)) .. "}"
end
____exports.serviceStatus = serviceStatus
return ____exports
