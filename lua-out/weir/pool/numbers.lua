local ____exports = {}
local ____percent = require("weir.text.percent")
local percentEncoded = ____percent.percentEncoded
local NONE = "-"
local function newServiceNumbers()
    return {
        inFlight = 0,
        waiting = 0,
        confirmedAt = nil,
        server = nil,
        peers = {},
        whys = {}
    }
end
--- Whether there is anything to say of a peer.
local function isIdle(____bindingPattern0)
    local inFlight
    local attempts
    attempts = ____bindingPattern0.attempts
    inFlight = ____bindingPattern0.inFlight
    return attempts == 0 and inFlight == 0
end
--- Appends the lines of a service.
local function encodeNumbers(lines, key, numbers)
    local ____numbers_0 = numbers
    local confirmedAt = ____numbers_0.confirmedAt
    local inFlight = ____numbers_0.inFlight
    local peers = ____numbers_0.peers
    local server = ____numbers_0.server
    if server == nil then
        server = ""
    end
    local waiting = ____numbers_0.waiting
    local whys = ____numbers_0.whys
    local at = confirmedAt == nil and NONE or string.format("%.3f", confirmedAt)
    local by = server == "" and NONE or server
    lines[#lines + 1] = string.format(
        "S %s %d %d %s %s",
        percentEncoded(key),
        inFlight,
        waiting,
        at,
        by
    )
    for id, peer in pairs(peers) do
        if not isIdle(peer) then
            local ____peer_1 = peer
            local attempts = ____peer_1.attempts
            local errors = ____peer_1.errors
            local failures = ____peer_1.failures
            local latency = ____peer_1.latency
            local weight = ____peer_1.weight
            lines[#lines + 1] = string.format(
                "P %s %d %d %d %d %.6f %d",
                id,
                peer.inFlight,
                attempts,
                failures,
                errors,
                latency,
                weight
            )
        end
    end
    for id, why in pairs(whys) do
        lines[#lines + 1] = (string.gsub((("W " .. id) .. " ") .. why, "%c", " "))
    end
end
local function addService(service, line)
    local inFlight, waiting, at, server = string.match(line, "^S %S+ (%d+) (%d+) (%S+) (%S+)$")
    if server == nil then
        return
    end
    service.inFlight = service.inFlight + tonumber(inFlight)
    service.waiting = service.waiting + tonumber(waiting)
    if at ~= NONE then
        service.confirmedAt = tonumber(at)
        service.server = server == NONE and "" or server
    end
end
--- Adds what a worker had to do with a peer; latencies by how much each counts.
local function addPeer(____bindingPattern0, line)
    local peers
    peers = ____bindingPattern0.peers
    local id, inFlight, attempts, failures, errors, latency, weight = string.match(line, "^P (%S+) (%d+) (%d+) (%d+) (%d+) (%S+) (%d+)$")
    if weight == nil then
        return
    end
    local sum = peers[id] or ({
        inFlight = 0,
        attempts = 0,
        failures = 0,
        errors = 0,
        latency = 0,
        weight = 0
    })
    peers[id] = sum
    sum.inFlight = sum.inFlight + tonumber(inFlight)
    sum.attempts = sum.attempts + tonumber(attempts)
    sum.failures = sum.failures + tonumber(failures)
    sum.errors = sum.errors + tonumber(errors)
    local all = sum.weight + tonumber(weight)
    if all > 0 then
        sum.latency = (sum.latency * sum.weight + tonumber(latency) * tonumber(weight)) / all
    end
    sum.weight = all
end
--- Adds the numbers of a worker to those of all, by the encoded keys of the services. What cannot be read is left out.
local function addNumbers(sums, text)
    local service = newServiceNumbers()
    for line in string.gmatch(text, "[^\n]+") do
        local kind, name = string.match(line, "^(%u) (%S+)")
        if kind == "S" then
            service = sums[name] or newServiceNumbers()
            sums[name] = service
            addService(service, line)
        elseif kind == "P" then
            addPeer(service, line)
        elseif kind == "W" then
            service.whys[name] = string.sub(line, #name + 4)
        end
    end
end
____exports.addNumbers = addNumbers
____exports.encodeNumbers = encodeNumbers
____exports.newServiceNumbers = newServiceNumbers
return ____exports
