local ____exports = {}
local ____bytes = require("weir.dns.bytes")
local pack16 = ____bytes.pack16
local u16 = ____bytes.u16
--- The longest message with its prefix.
local longestFrame = 65535 + 2
local function framed(message)
    return pack16(#message) .. message
end
--- How long the frame is that begins like this; the prefix's own length while that is incomplete.
local function frameLength(received)
    return #received < 2 and 2 or u16(received, 1) + 2
end
--- The message in a frame that is complete.
local function unframed(received)
    return string.sub(
        received,
        3,
        frameLength(received)
    )
end
____exports.frameLength = frameLength
____exports.framed = framed
____exports.longestFrame = longestFrame
____exports.unframed = unframed
return ____exports
