local ____exports = {}
local ____endpoint = require("weir.model.endpoint")
local endpointId = ____endpoint.endpointId
local FORMAT = 2
--- What stands for an empty word.
local NONE = "-"
local function word(text)
    return text == "" and NONE or text
end
local function unword(text)
    return text == NONE and "" or text
end
--- A peer that is down is written as that alone: its standing is published when it can be connected to again.
local function healthOf(____bindingPattern0)
    local standing
    local offer
    local isDown
    isDown = ____bindingPattern0.isDown
    offer = ____bindingPattern0.offer
    standing = ____bindingPattern0.standing
    if isDown then
        return "down"
    end
    if standing == "half_open" then
        return "half_open:" .. tostring(offer)
    end
    return standing == "good" and "up" or standing
end
local function encode(snapshot)
    local ____snapshot_0 = snapshot
    local confirmedAt = ____snapshot_0.confirmedAt
    local origin = ____snapshot_0.origin
    local reason = ____snapshot_0.reason
    local server = ____snapshot_0.server
    local since = ____snapshot_0.since
    local state = ____snapshot_0.state
    local version = ____snapshot_0.version
    local head = string.format(
        "%d %d %s %.3f %s %.3f",
        FORMAT,
        version,
        state,
        since,
        reason,
        confirmedAt
    )
    local lines = {(((((head .. " ") .. word(server)) .. " ") .. origin.name) .. " ") .. tostring(origin.port or "SRV")}
    for ____, member in ipairs(snapshot.members) do
        local address = member.address
        local drainedUntil = member.drainedUntil
        local port = member.port
        local priority = member.priority
        local target = member.target
        local weight = member.weight
        local witness = member.witness
        local numbers = string.format(
            "%s %d %d %d",
            address,
            port,
            weight,
            priority
        )
        local drained = drainedUntil > 0 and string.format(" drained=%.3f", drainedUntil) or ""
        lines[#lines + 1] = ((((((numbers .. " ") .. healthOf(member)) .. " ") .. word(target)) .. " ") .. word(witness)) .. drained
    end
    return table.concat(lines, "\n")
end
local function membersOf(text)
    local members = {}
    local line = "\n(%S+) (%d+) (%d+) (%d+) ([%a_]+):?(%d*) (%S+) (%S+)([^\n]*)"
    for address, port, weight, priority, health, offer, target, witness, more in string.gmatch(text, line) do
        members[#members + 1] = {
            id = endpointId(
                address,
                tonumber(port)
            ),
            address = address,
            port = tonumber(port),
            weight = tonumber(weight),
            priority = tonumber(priority),
            target = unword(target),
            isDown = health == "down",
            standing = (health == "out" or health == "half_open") and health or "good",
            offer = tonumber(offer) or 0,
            witness = unword(witness),
            drainedUntil = tonumber((string.match(more, " drained=(%S+)"))) or 0
        }
    end
    return members
end
--- Nothing for what is no snapshot of this format.
local function decode(text)
    local format, version, state, since, reason, confirmedAt, server, name, port = string.match(text, "^(%d+) (%d+) (%a+) (%S+) (%S+) (%S+) (%S+) (%S+) (%S+)")
    if tonumber(format) ~= FORMAT or tonumber(since) == nil or tonumber(confirmedAt) == nil then
        return nil
    end
    return {
        version = tonumber(version),
        state = state,
        since = tonumber(since),
        reason = reason,
        confirmedAt = tonumber(confirmedAt),
        server = unword(server),
        origin = {
            name = name,
            port = tonumber(port)
        },
        members = membersOf(text)
    }
end
____exports.decode = decode
____exports.encode = encode
return ____exports
