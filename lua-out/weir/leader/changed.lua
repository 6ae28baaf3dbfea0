local ____exports = {}
--- There is something to do for the service in the next tick.
local function wake(service)
    service.wakeAt = 0
end
--- Something that its snapshot says has changed: it is to be published in the next tick.
local function changed(service)
    service.hasChanged = true
    wake(service)
end
____exports.changed = changed
____exports.wake = wake
return ____exports
