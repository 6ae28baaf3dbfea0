local ____exports = {}
local ____bit = require("bit")
local bxor = ____bit.bxor
--- Whether two texts are the same, in a time that says nothing of where they differ.
local function sameInConstantTime(a, b)
    if #a ~= #b then
        return false
    end
    local difference = 0
    for index = 1, #a do
        difference = difference + bxor(
            string.byte(a, index),
            string.byte(b, index)
        )
    end
    return difference == 0
end
____exports.sameInConstantTime = sameInConstantTime
return ____exports
