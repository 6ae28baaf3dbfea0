local ____exports = {}
local ____resty_2Ecore_2Etime = require("resty.core.time")
local monotonic_time = ____resty_2Ecore_2Etime.monotonic_time
--- Seconds since the machine started, by the event loop's clock: it moves on once in each turn. Nobody can set it, so that nothing
-- stands still for an hour when the time of day is put back by one.
local clock = monotonic_time
--- The same clock, moved on to this very moment: the event loop's stands still while there is always something to read.
local function exactly()
    ngx.update_time()
    return clock()
end
--- Whole seconds by which the time of day is ahead of the clock: what outlives the machine's run is told by that.
local function timeOfDayAhead()
    return math.floor(ngx.now() - clock() + 0.5)
end
--- Unix seconds, by the event loop.
local function timeOfDay()
    return ngx.now()
end
____exports.clock = clock
____exports.exactly = exactly
____exports.timeOfDay = timeOfDay
____exports.timeOfDayAhead = timeOfDayAhead
return ____exports
