local ____exports = {}
--- nginx's timers.
local timer = {
    every = function(seconds, task)
        local ____, problem = ngx.timer.every(seconds, task)
        return problem
    end,
    soon = function(task)
        ngx.timer.at(0, task)
    end
}
____exports.timer = timer
return ____exports
