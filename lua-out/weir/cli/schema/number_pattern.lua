local ____exports = {}
local concat = table.concat
--- Any digit from one to another.
local function digit(from, to)
    return from == to and from or ((("[" .. from) .. "-") .. to) .. "]"
end
--- The alternatives for whole numbers from one to another that has as many digits.
local function alternatives(from, to)
    local further = #from - 1
    local first = string.sub(from, 1, 1)
    local last = string.sub(to, 1, 1)
    local found = {}
    if further == 0 then
        return {digit(first, last)}
    end
    local lowest = string.rep("0", further)
    local highest = string.rep("9", further)
    local afterFirst = string.sub(from, 2)
    local afterLast = string.sub(to, 2)
    if first == last then
        for ____, rest in ipairs(alternatives(afterFirst, afterLast)) do
            found[#found + 1] = first .. rest
        end
        return found
    end
    local isFirstWhole = afterFirst == lowest
    local isLastWhole = afterLast == highest
    local low = tonumber(first) + (isFirstWhole and 0 or 1)
    local high = tonumber(last) - (isLastWhole and 0 or 1)
    if not isFirstWhole then
        for ____, rest in ipairs(alternatives(afterFirst, highest)) do
            found[#found + 1] = first .. rest
        end
    end
    if low <= high then
        found[#found + 1] = ((digit(
            tostring(low),
            tostring(high)
        ) .. "[0-9]{") .. tostring(further)) .. "}"
    end
    if not isLastWhole then
        for ____, rest in ipairs(alternatives(lowest, afterLast)) do
            found[#found + 1] = last .. rest
        end
    end
    return found
end
--- A regular expression without anchors for the whole numbers from one to another, in decimal, also with zeros before them.
-- 
-- @param min not below zero
local function numberPattern(min, max)
    local most = string.format("%d", max)
    local found = {}
    local from = string.format("%d", min)
    while #from < #most do
        for ____, one in ipairs(alternatives(
            from,
            string.rep("9", #from)
        )) do
            found[#found + 1] = one
        end
        from = "1" .. string.rep("0", #from)
    end
    for ____, one in ipairs(alternatives(from, most)) do
        found[#found + 1] = one
    end
    return ("0*(?:" .. concat(found, "|")) .. ")"
end
____exports.numberPattern = numberPattern
return ____exports
