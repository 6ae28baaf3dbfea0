local ____exports = {}
local byte = string.byte
local char = string.char
local floor = math.floor
--- The unsigned 16-bit number at a place (1 is the first) that the caller knows to lie within.
local function u16(message, at)
    local high, low = byte(message, at, at + 1)
    return high * 256 + low
end
--- The unsigned 32-bit number at a place (1 is the first) that the caller knows to lie within.
local function u32(message, at)
    return u16(message, at) * 65536 + u16(message, at + 2)
end
--- A number below 65,536 in network order.
local function pack16(value)
    return char(
        floor(value / 256),
        value % 256
    )
end
____exports.pack16 = pack16
____exports.u16 = u16
____exports.u32 = u32
return ____exports
