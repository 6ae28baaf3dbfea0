local ____exports = {}
local semaphore = require("ngx.semaphore")
--- A gate of light threads, by a semaphore.
local function newGate()
    local waiters, problem = semaphore.new(0)
    if waiters == nil then
        error("weir: could not make a semaphore: " .. problem, 0)
    end
    local coming = 0
    return {
        wait = function(seconds)
            local opened = waiters:wait(seconds)
            if opened == true then
                coming = coming - 1
            end
            return opened == true
        end,
        open = function(most)
            local waiting = math.max(
                0,
                -waiters:count()
            )
            local leaving = math.min(most, waiting)
            if leaving > 0 then
                waiters:post(leaving)
            end
            coming = coming + leaving
            return waiting - leaving
        end,
        waiting = function() return math.max(
            0,
            -waiters:count()
        ) end,
        coming = function() return coming end
    }
end
____exports.newGate = newGate
return ____exports
