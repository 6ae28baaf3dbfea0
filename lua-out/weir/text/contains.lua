local ____exports = {}
--- Where a text has a part, from `from` on; nothing where it has not.
local function positionOf(text, part, from)
    if from == nil then
        from = 1
    end
    local position = string.find(text, part, from, true)
    return position
end
--- Whether a text has a part.
local function contains(text, part)
    return positionOf(text, part) ~= nil
end
____exports.contains = contains
____exports.positionOf = positionOf
return ____exports
