local ____exports = {}
local ____memo = require("weir.dns.memo")
local remembering = ____memo.remembering
local byte = string.byte
local char = string.char
local concat = table.concat
local format = string.format
local lower = string.lower
local match = string.match
local sub = string.sub
local longestLabel = 63
local longestName = 255
--- Labels and jumps of one name: 255 octets hold at most 127 labels, each of which may be a jump away.
local mostSteps = 254
--- Names whose written form is kept before all are forgotten.
local mostKnown = 4096
--- From here on two octets are a pointer to another place (RFC 1035 §4.1.4).
local firstPointer = 192
--- The wire form of a name written with dots; a dot at the end changes nothing. Nothing where no such name can exist: an empty
-- label, one over 63 octets, over 255 octets in all, or other than visible ASCII. Escapes (`\.`) are not understood.
local function toWire(text)
    if text == "." then
        return "\0"
    end
    local odd = match(text, "[%G\\]")
    local dotted = sub(text, -1) == "." and text or text .. "."
    if odd ~= nil or #dotted + 1 > longestName then
        return nil
    end
    local parts = {}
    for label in string.gmatch(dotted, "([^.]*)%.") do
        local length = #label
        if length == 0 or length > longestLabel then
            return nil
        end
        parts[#parts + 1] = char(length) .. lower(label)
    end
    parts[#parts + 1] = "\0"
    return concat(parts)
end
local function escaped(odd)
    return format(
        "\\%03d",
        byte(odd)
    )
end
--- The written form of a name, without a dot at the end; what could be misread becomes `\DDD` (RFC 1035 §5.1).
local toText = remembering(
    mostKnown,
    function(name)
        local labels = {}
        local at = 1
        while at < #name do
            local length = byte(name, at)
            local label = string.gsub(
                sub(name, at + 1, at + length),
                "[%G.\\]",
                escaped
            )
            labels[#labels + 1] = label
            at = at + 1 + length
        end
        return #labels == 0 and "." or concat(labels, ".")
    end
)
--- The place behind the name that starts at `at`; nothing where it has no end. What a pointer leads to is not looked at.
local function nameEnd(message, at)
    local place = at
    while place - at < longestName do
        local length = byte(message, place, place)
        if length == nil then
            return nil
        end
        if length == 0 then
            return place + 1
        end
        if length >= firstPointer then
            return place < #message and place + 2 or nil
        end
        if length > longestLabel then
            return nil
        end
        place = place + 1 + length
    end
    return nil
end
--- The name that starts at `at`, pointers followed; nothing where it is none. Pointers lead backwards only, and steps are
-- bounded, so that loops end.
local function nameAt(message, at, known, step)
    if step == nil then
        step = 1
    end
    local read = known[at]
    if read ~= nil then
        return read
    end
    local first, second = byte(message, at, at + 1)
    if first == nil or step > mostSteps then
        return nil
    end
    local name = "\0"
    if first >= firstPointer then
        if second == nil then
            return nil
        end
        local target = (first - firstPointer) * 256 + second + 1
        local there = known[target]
        if there ~= nil and target < at then
            return there
        end
        local ____temp_0
        if target < at then
            ____temp_0 = nameAt(message, target, known, step + 1)
        else
            ____temp_0 = nil
        end
        name = ____temp_0
    elseif first > longestLabel then
        return nil
    elseif first > 0 then
        local rest = nameAt(message, at + 1 + first, known, step + 1)
        local ____temp_1
        if rest == nil then
            ____temp_1 = nil
        else
            ____temp_1 = lower(sub(message, at, at + first)) .. rest
        end
        name = ____temp_1
    end
    if name == nil or #name > longestName then
        return nil
    end
    known[at] = name
    return name
end
____exports.nameAt = nameAt
____exports.nameEnd = nameEnd
____exports.toText = toText
____exports.toWire = toWire
return ____exports
