local ____exports = {}
local semaphore = require("ngx.semaphore")
local function newGate()
    local waiters, problem = semaphore.new(0)
    if waiters == nil then
        error("weir: could not make a semaphore: " .. problem, 0)
    end
    return {
        wait = function(seconds)
            local opened = waiters:wait(seconds)
            return opened == true
        end,
        open = function()
            local waiting = -waiters:count()
            if waiting > 0 then
                waiters:post(waiting)
            end
        end
    }
end
____exports.newGate = newGate
return ____exports
