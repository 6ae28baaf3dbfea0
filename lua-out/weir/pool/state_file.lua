local ____exports = {}
local endOfLines, restored
local ____codec = require("weir.pool.codec")
local decode = ____codec.decode
local encode = ____codec.encode
function endOfLines(text, start, lines)
    local position = start
    for _ = 1, lines do
        local newline = string.find(text, "\n", position, true)
        position = newline + 1
    end
    return position
end
function restored(snapshot)
    local members = {}
    for ____, ____value in ipairs(snapshot.members) do
        local id = ____value.id
        local address = ____value.address
        local port = ____value.port
        local weight = ____value.weight
        local priority = ____value.priority
        members[#members + 1] = {
            id = id,
            address = address,
            port = port,
            weight = weight,
            priority = priority,
            isDown = false,
            standing = "good"
        }
    end
    return {
        version = 1,
        state = "stale",
        since = snapshot.since,
        reason = "restored",
        members = members
    }
end
local HEADER = "weir state 1"
--- A sum that tells a damaged file (Adler-32, RFC 1950).
local function checksum(text)
    local a = 1
    local b = 0
    for index = 1, #text do
        a = (a + string.byte(text, index)) % 65521
        b = (b + a) % 65521
    end
    return string.format("%04x%04x", b, a)
end
local function heading(____bindingPattern0)
    local port
    local name
    name = ____bindingPattern0.name
    port = ____bindingPattern0.port
    return (name .. " ") .. tostring(port or "SRV")
end
--- Whether a pool is worth keeping: the last good one, however old.
local function isGood(snapshot)
    return snapshot ~= nil and #snapshot.members > 0
end
--- The text of a state file.
local function encodeState(services, snapshotOf)
    local parts = {}
    for ____, service in ipairs(services) do
        local snapshot = snapshotOf(service.key)
        if isGood(snapshot) then
            parts[#parts + 1] = ((((((service.key .. " ") .. tostring(#snapshot.members + 1)) .. " ") .. heading(service)) .. "\n") .. encode(snapshot)) .. "\n"
        end
    end
    local body = table.concat(parts)
    return (((HEADER .. " ") .. checksum(body)) .. "\n") .. body
end
--- The pools in the text of a state file, by key, those of other services left out; or why it cannot be used.
local function decodeState(text, services)
    local found = string.match(text, ("^" .. HEADER) .. " (%x+)\n")
    if found == nil then
        return nil, ("it does not begin with \"" .. HEADER) .. "\""
    end
    local body = string.sub(text, #(((HEADER .. " ") .. found) .. "\n") + 1)
    if checksum(body) ~= found then
        return nil, "it is damaged: its checksum is another"
    end
    local headings = {}
    for ____, service in ipairs(services) do
        headings[service.key] = heading(service)
    end
    local pools = {}
    local position = 1
    while position <= #body do
        local ____, last, key, lines, title = string.find(body, "^(%S+) (%d+) ([^\n]*)\n", position)
        local first = last + 1
        local ____end = endOfLines(
            body,
            first,
            tonumber(lines)
        )
        if headings[key] == title then
            pools[key] = restored(decode(string.sub(body, first, ____end - 2)))
        end
        position = ____end
    end
    return pools, nil
end
____exports.decodeState = decodeState
____exports.encodeState = encodeState
return ____exports
