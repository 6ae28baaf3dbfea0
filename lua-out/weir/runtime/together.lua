local ____exports = {}
--- Threads at a time: so many questions to DNS are on their way at once.
local MOST_THREADS = 32
--- Runs tasks in light threads. To be used where these may wait.
local function together(tasks)
    local next = 0
    local function work()
        while next < #tasks do
            next = next + 1
            tasks[next]()
        end
    end
    local threads = {}
    for _ = 1, math.min(MOST_THREADS, #tasks) do
        threads[#threads + 1] = ngx.thread.spawn(work)
    end
    for ____, thread in ipairs(threads) do
        ngx.thread.wait(thread)
    end
end
____exports.together = together
return ____exports
