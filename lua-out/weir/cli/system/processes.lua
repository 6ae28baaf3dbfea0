local ____exports = {}
local ffi = require("ffi")
ffi.cdef("\n  int kill(int process, int signal);\n  int fork(void);\n  int setsid(void);\n  int prctl(int option, unsigned long argument);\n  int waitpid(int process, int *status, int options);\n")
local processes = ffi.C
local tellOfParentsDeath = 1
local withoutWaiting = 1
--- The status of a process that a signal ended is this and the signal, as shells have it.
local signalled = 128
--- Takes note of children that have ended, as process 1 must of any: the status of each, by its process id.
local function ended()
    local found = {}
    local status = ffi.new("int[1]")
    local child = processes.waitpid(-1, status, withoutWaiting)
    while child > 0 do
        local word = status[0]
        local signal = word % signalled
        found[child] = signal == 0 and math.floor(word / 256) % 256 or signalled + signal
        child = processes.waitpid(-1, status, withoutWaiting)
    end
    return found
end
--- Makes another process that goes on from here, and gets that signal when this one ends. Ctrl-C in a terminal is not for it.
-- 
-- @returns its id; 0 in the new one; less where there could be none
local function branch(signalOnParentsDeath)
    io.stdout:flush()
    local child = processes.fork()
    if child == 0 then
        processes.setsid()
        processes.prctl(tellOfParentsDeath, signalOnParentsDeath)
    end
    return child
end
local function send(signal, process)
    processes.kill(process, signal)
end
____exports.branch = branch
____exports.ended = ended
____exports.send = send
____exports.signalled = signalled
return ____exports
