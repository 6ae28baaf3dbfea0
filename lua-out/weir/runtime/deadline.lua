local ____exports = {}
local ____clock = require("weir.runtime.clock")
local exactly = ____clock.exactly
--- Whole milliseconds until a moment; nothing when it has come.
local function millisecondsUntil(deadline)
    local milliseconds = math.ceil((deadline - exactly()) * 1000)
    return milliseconds > 0 and milliseconds or nil
end
____exports.millisecondsUntil = millisecondsUntil
return ____exports
