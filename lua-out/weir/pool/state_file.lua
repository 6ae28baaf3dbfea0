local ____exports = {}
local unescaped, poolsIn, endOfLines, restored
local ____codec = require("weir.pool.codec")
local decode = ____codec.decode
local encode = ____codec.encode
function unescaped(text)
    local key = string.gsub(
        text,
        "%%(%x%x)",
        function(digits) return string.char(tonumber(digits, 16)) end
    )
    return key
end
function poolsIn(body)
    local pools = {}
    local position = 1
    while position <= #body do
        local ____, last, key, lines = string.find(body, "^(%S+) (%d+)\n", position)
        local first = last + 1
        local ____end = endOfLines(
            body,
            first,
            tonumber(lines)
        )
        local snapshot = decode(string.sub(body, first, ____end - 2))
        if snapshot ~= nil then
            pools[unescaped(key)] = restored(snapshot)
        end
        position = ____end
    end
    return pools
end
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
        local target = ____value.target
        local witness = ____value.witness
        members[#members + 1] = {
            id = id,
            address = address,
            port = port,
            weight = weight,
            priority = priority,
            target = target,
            isDown = false,
            standing = "good",
            offer = 0,
            witness = witness,
            drainedUntil = 0
        }
    end
    local ____snapshot_0 = snapshot
    local confirmedAt = ____snapshot_0.confirmedAt
    local origin = ____snapshot_0.origin
    local server = ____snapshot_0.server
    local since = ____snapshot_0.since
    return {
        version = 1,
        state = "stale",
        since = since,
        reason = "none",
        confirmedAt = confirmedAt,
        server = server,
        origin = origin,
        members = members
    }
end
local HEADER = "weir state 2"
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
local function escaped(key)
    local text = string.gsub(
        key,
        "[^%w_.-]",
        function(character) return string.format(
            "%%%02x",
            string.byte(character)
        ) end
    )
    return text
end
--- Whether a pool is worth keeping: the last good one, however old.
local function isGood(snapshot)
    return snapshot ~= nil and #snapshot.members > 0
end
--- The text of a state file.
local function encodeState(keys, snapshotOf)
    local parts = {}
    for ____, key in ipairs(keys) do
        local snapshot = snapshotOf(key)
        if isGood(snapshot) then
            parts[#parts + 1] = ((((escaped(key) .. " ") .. tostring(#snapshot.members + 1)) .. "\n") .. encode(snapshot)) .. "\n"
        end
    end
    local body = table.concat(parts)
    return (((HEADER .. " ") .. checksum(body)) .. "\n") .. body
end
--- The pools in the text of a state file, by key; or why it cannot be used. It never raises, whatever the text is.
local function decodeState(text)
    local found = string.match(text, ("^" .. HEADER) .. " (%x+)\n")
    if found == nil then
        return nil, ("it does not begin with \"" .. HEADER) .. "\""
    end
    local body = string.sub(text, #(((HEADER .. " ") .. found) .. "\n") + 1)
    if checksum(body) ~= found then
        return nil, "it is damaged: its checksum is another"
    end
    local isRead, pools = pcall(poolsIn, body)
    if not isRead then
        return nil, "it is not as Weir writes it"
    end
    return pools, nil
end
____exports.decodeState = decodeState
____exports.encodeState = encodeState
return ____exports
