local ____exports = {}
--- Seconds until a moment; 0 when it has come.
local function secondsUntil(at, now)
    return math.max(0, at - now)
end
____exports.secondsUntil = secondsUntil
return ____exports
