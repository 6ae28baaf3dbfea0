local ____exports = {}
local ffi = require("ffi")
local ____process = require("weir.cli.system.process")
local become = ____process.become
local secondsNow = ____process.secondsNow
ffi.cdef("\n  typedef struct { unsigned long bits[16]; } weir_signals;\n  struct weir_span { long seconds; long nanoseconds; };\n  int sigemptyset(weir_signals *set);\n  int sigaddset(weir_signals *set, int signal);\n  int sigprocmask(int how, const weir_signals *set, weir_signals *old);\n  int sigtimedwait(const weir_signals *set, void *info, const struct weir_span *most);\n  int kill(int process, int signal);\n  int fork(void);\n  int setsid(void);\n  int prctl(int option, unsigned long argument);\n  int waitpid(int process, int *status, int options);\n")
local processes = ffi.C
local setMask = 2
local tellOfParentsDeath = 1
local withoutWaiting = 1
local hangUp = 1
local interrupt = 2
local quit = 3
local firstUser = 10
local secondUser = 12
local terminate = 15
local childChanged = 17
local windowChanged = 28
--- The status of a process that a signal ended is this and the signal, as shells have it.
local signalled = 128
local function signals(numbers)
    local set = ffi.new("weir_signals")
    processes.sigemptyset(set)
    for ____, number in ipairs(numbers) do
        processes.sigaddset(set, number)
    end
    return set
end
--- Takes note of children that have ended, as process 1 must of any; the status of that one if it is among them.
local function statusOf(child)
    local status = ffi.new("int[1]")
    local found
    local ended = processes.waitpid(-1, status, withoutWaiting)
    while ended > 0 do
        local word = status[0]
        local signal = word % signalled
        if ended == child then
            found = signal == 0 and math.floor(word / 256) % 256 or signalled + signal
        end
        ended = processes.waitpid(-1, status, withoutWaiting)
    end
    return found
end
--- Hands signals on until the child ends, whose status it returns.
-- 
-- @param seconds how long the child may take to end once it is told to; 0 for any time
local function supervise(child, taken, seconds)
    local aWhile = ffi.new("struct weir_span", 1, 0)
    local endsBy = math.huge
    local isEnding = false
    local status
    while status == nil do
        local signal = processes.sigtimedwait(taken, nil, aWhile)
        if signal == quit or signal == terminate or signal == interrupt then
            processes.kill(child, isEnding and terminate or quit)
            if not isEnding and seconds > 0 then
                endsBy = secondsNow() + seconds
            end
            isEnding = true
        elseif signal > 0 and signal ~= childChanged then
            processes.kill(child, signal)
        end
        if secondsNow() >= endsBy then
            processes.kill(child, terminate)
        end
        status = statusOf(child)
    end
    return status
end
--- Runs nginx as a child, as it takes SIGTERM and SIGINT for an order to cut all requests off: either ends Weir as SIGQUIT does,
-- and lets them finish; a second one, or `seconds` later, cuts them off. Other signals go on to nginx.
-- 
-- @returns the status that nginx ended with, as a shell has it; where it could not be run, the reason
local function runNginx(program, args, seconds)
    local taken = signals({
        hangUp,
        interrupt,
        quit,
        firstUser,
        secondUser,
        terminate,
        childChanged,
        windowChanged
    })
    local before = ffi.new("weir_signals")
    processes.sigprocmask(setMask, taken, before)
    local child = processes.fork()
    if child < 0 then
        return nil, "could not make a process for nginx"
    end
    if child > 0 then
        return supervise(child, taken, seconds), nil
    end
    processes.setsid()
    processes.prctl(tellOfParentsDeath, quit)
    processes.sigprocmask(setMask, before, nil)
    return nil, become(program, args)
end
____exports.runNginx = runNginx
return ____exports
