local ____exports = {}
local ffi = require("ffi")
local ____sockets = require("weir.cli.system.sockets")
local sockets = ____sockets.sockets
local ____process = require("weir.cli.system.process")
local secondsNow = ____process.secondsNow
local millisecondsBetween = 20
local function contentOf(path)
    local file = io.open(path, "r")
    if file == nil then
        return nil
    end
    local content = file:read("*a")
    file:close()
    return content
end
--- Whether a process is a worker of nginx that takes connections: those that leave say so in their title.
local function isTaking(process)
    local title = contentOf(("/proc/" .. tostring(process)) .. "/cmdline") or ""
    local isWorker = string.match(title, "^nginx: worker process")
    local isLeaving = string.match(title, "shutting down")
    return isWorker ~= nil and isLeaving == nil
end
--- The workers of a master that take connections.
local function workersOf(master)
    local workers = {}
    local children = contentOf(((("/proc/" .. tostring(master)) .. "/task/") .. tostring(master)) .. "/children") or ""
    for text in string.gmatch(children, "%d+") do
        local process = tonumber(text)
        if isTaking(process) then
            workers[process] = true
        end
    end
    return workers
end
local function changeSince(before, master)
    local were = 0
    local stay = 0
    local come = 0
    for _ in pairs(before) do
        were = were + 1
    end
    for worker in pairs(workersOf(master)) do
        if before[worker] ~= nil then
            stay = stay + 1
        else
            come = come + 1
        end
    end
    if come > 0 and stay == 0 then
        return "replaced"
    end
    return come > were - stay and "joined" or "none"
end
--- Lets a moment go by between two looks.
local function pause()
    sockets.poll(
        ffi.new("struct weir_poll[1]"),
        0,
        millisecondsBetween
    )
end
--- Waits until others have taken the place of all workers, for that many seconds at most; what has changed then.
local function waitForOthers(before, master, seconds)
    local deadline = secondsNow() + seconds
    local change = changeSince(before, master)
    while change ~= "replaced" and secondsNow() < deadline do
        pause()
        change = changeSince(before, master)
    end
    return change
end
____exports.pause = pause
____exports.waitForOthers = waitForOthers
____exports.workersOf = workersOf
return ____exports
