local ____exports = {}
--- Seconds by the system's clock, since the event loop's stands still while there is always something to read.
local function systemTime()
    ngx.update_time()
    return ngx.now()
end
--- Whole milliseconds until a moment; nothing when it has come.
local function millisecondsUntil(deadline)
    local milliseconds = math.ceil((deadline - systemTime()) * 1000)
    return milliseconds > 0 and milliseconds or nil
end
____exports.millisecondsUntil = millisecondsUntil
____exports.systemTime = systemTime
return ____exports
