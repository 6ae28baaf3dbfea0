local ____exports = {}
local ffi = require("ffi")
ffi.cdef("int kill(int process, int signal);")
local signals = ffi.C
local notPermitted = 1
--- Whether there is a process of that number.
local function isAlive(pid)
    return signals.kill(pid, 0) == 0 or ffi.errno() == notPermitted
end
____exports.isAlive = isAlive
return ____exports
