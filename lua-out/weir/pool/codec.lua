local ____exports = {}
local ____endpoint = require("weir.model.endpoint")
local endpointId = ____endpoint.endpointId
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
            member.isDown and "down" or "up"
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
            isDown = health == "down"
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
