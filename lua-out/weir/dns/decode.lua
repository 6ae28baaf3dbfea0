local ____exports = {}
local ____bytes = require("weir.dns.bytes")
local u16 = ____bytes.u16
local u32 = ____bytes.u32
local ____constants = require("weir.dns.constants")
local headerSize = ____constants.headerSize
local internetClass = ____constants.internetClass
local recordType = ____constants.recordType
local ____name = require("weir.dns.name")
local nameAt = ____name.nameAt
local nameEnd = ____name.nameEnd
--- The record type's code.
local function typeAt(text, frame)
    return u16(text, frame)
end
--- Seconds; a TTL with the top bit set counts as zero (RFC 2181 §8).
local function ttlAt(text, frame)
    local raw = u32(text, frame + 4)
    return raw >= 2147483648 and 0 or raw
end
--- How long the data is, and where it starts.
local function sizeAt(text, frame)
    return u16(text, frame + 8)
end
local function dataAt(frame)
    return frame + 10
end
local nothing = {owners = {}, frames = {}}
--- Reads one record into `into`, unless its class is foreign; says whether it lies within the message.
local function readRecord(reader, into)
    local text = reader.text
    local owner = nameAt(text, reader.at, reader.names)
    local frame = nameEnd(text, reader.at)
    if owner == nil or frame == nil or frame + 9 > #text then
        return false
    end
    local ____end = dataAt(frame) + sizeAt(text, frame)
    if ____end - 1 > #text then
        return false
    end
    reader.at = ____end
    if typeAt(text, frame) == recordType.OPT then
        local code = string.byte(text, frame + 4, frame + 4)
        reader.extendedCode = code
    elseif u16(text, frame + 2) == internetClass then
        local ____into_owners_0 = into.owners
        ____into_owners_0[#____into_owners_0 + 1] = owner
        local ____into_frames_1 = into.frames
        ____into_frames_1[#____into_frames_1 + 1] = frame
    end
    return true
end
local function readSection(reader, count)
    if count == 0 then
        return nothing
    end
    local section = {owners = {}, frames = {}}
    local left = count
    while left > 0 do
        if not readRecord(reader, section) then
            return nil
        end
        left = left - 1
    end
    return section
end
--- The place behind the questions.
local function skipQuestions(text, count)
    local at = headerSize + 1
    local left = count
    while left > 0 do
        local ____end = nameEnd(text, at)
        if ____end == nil or ____end + 3 > #text then
            return nil
        end
        at = ____end + 4
        left = left - 1
    end
    return at
end
--- Takes a message apart; nothing for one that is malformed before its additional section. The work is linear in its length.
-- 
-- @param asked the name in its question, if it repeats one
local function decode(text, asked)
    if #text < headerSize then
        return nil
    end
    local questions = u16(text, 5)
    local at = skipQuestions(text, questions)
    if at == nil then
        return nil
    end
    local reader = {text = text, names = {}, at = at, extendedCode = 0}
    if questions > 0 then
        reader.names[headerSize + 1] = asked
    end
    local answers = readSection(
        reader,
        u16(text, 7)
    )
    if answers == nil then
        return nil
    end
    local authorities = readSection(
        reader,
        u16(text, 9)
    )
    if authorities == nil then
        return nil
    end
    local additionals = readSection(
        reader,
        u16(text, 11)
    )
    local flags = u16(text, 3)
    return {
        text = text,
        rcode = flags % 16 + reader.extendedCode * 16,
        authoritative = math.floor(flags / 1024) % 2 == 1,
        answers = answers,
        authorities = authorities,
        additionals = additionals or nothing,
        isCut = additionals == nil,
        names = reader.names
    }
end
____exports.dataAt = dataAt
____exports.decode = decode
____exports.sizeAt = sizeAt
____exports.ttlAt = ttlAt
____exports.typeAt = typeAt
return ____exports
