local ____exports = {}
local ____bit = require("bit")
local band = ____bit.band
local bxor = ____bit.bxor
local lshift = ____bit.lshift
local rshift = ____bit.rshift
local tobit = ____bit.tobit
local byte = string.byte
--- 32 bits in which each byte of the text counts (R. Jenkins' one-at-a-time hash, 1997).
-- 
-- @param seed hashes with different seeds have nothing to do with each other
local function hashText(text, seed)
    local hash = tobit(seed)
    for index = 1, #text do
        hash = tobit(hash + byte(text, index))
        hash = tobit(hash + lshift(hash, 10))
        hash = bxor(
            hash,
            rshift(hash, 6)
        )
    end
    hash = tobit(hash + lshift(hash, 3))
    hash = bxor(
        hash,
        rshift(hash, 11)
    )
    hash = tobit(hash + lshift(hash, 15))
    return band(hash, 2147483647)
end
____exports.hashText = hashText
return ____exports
