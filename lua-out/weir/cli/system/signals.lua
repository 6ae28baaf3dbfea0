local ____exports = {}
local ffi = require("ffi")
local ____process = require("weir.cli.system.process")
local reason = ____process.reason
ffi.cdef("\n  typedef struct { unsigned long bits[16]; } weir_signals;\n  struct weir_signal { unsigned int number; char rest[124]; };\n  int sigemptyset(weir_signals *set);\n  int sigaddset(weir_signals *set, int signal);\n  int sigprocmask(int how, const weir_signals *set, weir_signals *old);\n  int signalfd(int file, const weir_signals *set, int flags);\n  long read(int file, void *buffer, size_t length);\n")
local library = ffi.C
local setMask = 2
local closedOnExecAndNonBlocking = 526336
local recordSize = 128
local signal = {
    hangUp = 1,
    interrupt = 2,
    quit = 3,
    kill = 9,
    firstUser = 10,
    secondUser = 12,
    terminate = 15,
    childChanged = 17,
    windowChanged = 28
}
--- Takes the signals of these numbers from now on.
local function takeSignals(numbers)
    local set = ffi.new("weir_signals")
    library.sigemptyset(set)
    for ____, number in ipairs(numbers) do
        library.sigaddset(set, number)
    end
    local before = ffi.new("weir_signals")
    library.sigprocmask(setMask, set, before)
    local file = library.signalfd(-1, set, closedOnExecAndNonBlocking)
    if file < 0 then
        return nil, "could not take signals: " .. reason()
    end
    local record = ffi.new("struct weir_signal")
    local signals = {
        file = file,
        next = function() return tonumber(library.read(file, record, recordSize)) == recordSize and record.number or nil end,
        letThrough = function()
            library.sigprocmask(setMask, before, nil)
        end
    }
    return signals, nil
end
____exports.signal = signal
____exports.takeSignals = takeSignals
return ____exports
