local ____exports = {}
local ____endpoint = require("weir.model.endpoint")
local endpointId = ____endpoint.endpointId
--- A peer that is down is written as that alone: its standing is published when it can be connected to again.
local function wordOf(____bindingPattern0)
    local standing
    local isDown
    isDown = ____bindingPattern0.isDown
    standing = ____bindingPattern0.standing
    if isDown then
        return "down"
    end
    return standing == "good" and "up" or standing
end
local function encode(snapshot)
    local lines = {string.format(
        "%d %s %.3f %s",
        snapshot.version,
        snapshot.state,
        snapshot.since,
        snapshot.reason
    )}
    for ____, member in ipairs(snapshot.members) do
        lines[#lines + 1] = string.format(
            "%s %d %d %d %s",
            member.address,
            member.port,
            member.weight,
            member.priority,
            wordOf(member)
        )
    end
    return table.concat(lines, "\n")
end
local function decode(text)
    local version, state, since, reason = string.match(text, "^(%d+) (%S+) (%S+) (%S+)")
    local members = {}
    for address, port, weight, priority, health in string.gmatch(text, "\n(%S+) (%d+) (%d+) (%d+) (%S+)") do
        members[#members + 1] = {
            id = endpointId(
                address,
                tonumber(port)
            ),
            address = address,
            port = tonumber(port),
            weight = tonumber(weight),
            priority = tonumber(priority),
            isDown = health == "down",
            standing = (health == "out" or health == "half_open") and health or "good"
        }
    end
    return {
        version = tonumber(version),
        state = state,
        since = tonumber(since),
        reason = reason,
        members = members
    }
end
____exports.decode = decode
____exports.encode = encode
return ____exports
