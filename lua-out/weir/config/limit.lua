local ____exports = {}
--- The value of an option that is without limit where it is 0.
local function limit(value)
    return value == 0 and math.huge or value
end
____exports.limit = limit
return ____exports
