local ____exports = {}
local ffi = require("ffi")
local SlotArray = ffi.typeof("uint16_t[?]")
--- Slots that are all 65535.
local function newSlots(count)
    local slots = SlotArray(count)
    ffi.fill(slots, count * 2, 255)
    return slots
end
____exports.newSlots = newSlots
return ____exports
