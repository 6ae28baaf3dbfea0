local ____exports = {}
--- How often a file is looked at, in seconds: Docker and VPNs rewrite resolv.conf and the hosts file while processes run.
local REREAD_SECONDS = 2
---
-- @param onUnreadable is told why it cannot be read, once for each time that this begins
local function followFile(path, files, clock, onUnreadable)
    local readAt = -math.huge
    local text
    local isUnreadable = false
    return function()
        local now = clock()
        if now - readAt < REREAD_SECONDS then
            return text
        end
        readAt = now
        local found, problem = files.read(path)
        if found == nil and not isUnreadable then
            onUnreadable(problem)
        end
        isUnreadable = found == nil
        text = found
        return text
    end
end
____exports.followFile = followFile
return ____exports
