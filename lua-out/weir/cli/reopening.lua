local ____exports = {}
local ____output = require("weir.cli.output")
local complain = ____output.complain
local fail = ____output.fail
local ____shell = require("weir.cli.shell")
local run = ____shell.run
local ____process = require("weir.cli.system.process")
local secondsNow = ____process.secondsNow
local ____processes = require("weir.cli.system.processes")
local send = ____processes.send
local ____signals = require("weir.cli.system.signals")
local signal = ____signals.signal
local ____workers = require("weir.cli.system.workers")
local pause = ____workers.pause
local workersOf = ____workers.workersOf
--- How long workers may take: each does it when it next looks for events.
local secondsToReopen = 5
--- Whether a process has a file open by this name; nothing where that is not to be seen.
local function hasOpen(process, path)
    local ____run_result_0 = run(
        "ls",
        {
            "-l",
            ("/proc/" .. tostring(process)) .. "/fd"
        }
    )
    local output = ____run_result_0.output
    local status = ____run_result_0.status
    if status ~= 0 then
        return nil
    end
    local at = string.find(output, (" -> " .. path) .. "\n", 1, true)
    return at ~= nil
end
--- Whether nginx and its workers write to the file that has the name now; nothing where that is not to be seen.
local function hasReopened(nginx, path)
    local processes = {nginx}
    for worker in pairs(workersOf(nginx)) do
        processes[#processes + 1] = worker
    end
    for ____, process in ipairs(processes) do
        local isOpen = hasOpen(process, path)
        if isOpen ~= true then
            return isOpen
        end
    end
    return true
end
--- The name that the system has for a file, whatever links lead there.
local function realName(path)
    local name = string.match(
        run("readlink", {"-f", path}).output,
        "^(.+)\n$"
    )
    return name or path
end
--- Has nginx open its logs by their names again, as they were renamed; waits until all workers have.
local function reopen(____bindingPattern0, nginx)
    local access_log
    access_log = ____bindingPattern0.access_log
    send(signal.firstUser, nginx)
    if access_log == "off" then
        complain("access_log is off; nginx was told to reopen the files of your own lines")
        return 0
    end
    local isDevice = string.match(access_log, "^/dev/")
    local deadline = secondsNow() + secondsToReopen
    local ____temp_1
    if isDevice == nil then
        ____temp_1 = hasReopened(
            nginx,
            realName(access_log)
        )
    else
        ____temp_1 = true
    end
    local isDone = ____temp_1
    while isDone == false and secondsNow() < deadline do
        pause()
        isDone = hasReopened(
            nginx,
            realName(access_log)
        )
    end
    if isDone == false then
        return fail(((("nginx has not opened " .. access_log) .. " anew within ") .. tostring(secondsToReopen)) .. " s; its log says why")
    end
    complain(("reopened: " .. access_log) .. (isDone == nil and ", as far as can be seen from here" or ""))
    return 0
end
____exports.reopen = reopen
return ____exports
