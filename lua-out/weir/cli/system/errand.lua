local ____exports = {}
local ffi = require("ffi")
local ____process = require("weir.cli.system.process")
local reason = ____process.reason
local ____processes = require("weir.cli.system.processes")
local branch = ____processes.branch
local signalled = ____processes.signalled
local ____readable = require("weir.cli.system.readable")
local isReadable = ____readable.isReadable
local ____signals = require("weir.cli.system.signals")
local signal = ____signals.signal
ffi.cdef("\n  int pipe2(int files[2], int flags);\n  int dup2(int file, int as);\n  unsigned int alarm(unsigned int seconds);\n  long read(int file, void *buffer, size_t length);\n  int close(int file);\n")
local files = ffi.C
local closedOnExec = 524288
local bufferSize = 4096
local standardOutput = 1
local standardError = 2
--- Ends what the process says; after it is what it found, for the one that sent it only.
local separator = string.char(0)
--- Ends the process that is out for an errand after that many seconds; 0 lets it take its time again.
local function giveUpAfter(seconds)
    files.alarm(seconds)
end
local function work(doIt, output)
    files.dup2(output, standardOutput)
    files.dup2(output, standardError)
    local status = 1
    local found = ""
    local isDone, raised = pcall(function()
        status, found = doIt()
    end)
    if not isDone then
        io.stderr:write(("weir: " .. tostring(raised)) .. "\n")
    end
    io.stdout:write(separator .. found)
    return os.exit(status)
end
--- Sends a process of its own. `prepare` is done first in it.
local function begin(doIt, prepare)
    local pipe = ffi.new("int[2]")
    if files.pipe2(pipe, closedOnExec) ~= 0 then
        return nil, "could not make a pipe: " .. reason()
    end
    local process = branch(signal.terminate)
    if process == 0 then
        prepare()
        work(doIt, pipe[1])
    end
    files.close(pipe[1])
    if process > 0 then
        return {process = process, output = pipe[0], parts = {}}, nil
    end
    files.close(pipe[0])
    return nil, "could not make a process"
end
--- Hears what it has said since; whether it goes on.
local function hear(____bindingPattern0)
    local parts
    local output
    output = ____bindingPattern0.output
    parts = ____bindingPattern0.parts
    local buffer = ffi.new("char[?]", bufferSize)
    local received = tonumber(files.read(output, buffer, bufferSize))
    if received > 0 then
        parts[#parts + 1] = ffi.string(buffer, received)
    end
    return received > 0
end
--- What came of one that ended so.
local function conclude(errand, status)
    while isReadable(errand.output) and hear(errand) do
    end
    files.close(errand.output)
    local whole = table.concat(errand.parts)
    local ____end = string.find(whole, separator, 1, true)
    local said = string.sub(whole, 1, (____end or #whole + 1) - 1)
    if status < signalled then
        return {
            status = status,
            said = said,
            found = string.sub(whole, #said + 2)
        }
    end
    return {status = 1, said = said .. "weir: it took too long, and was given up\n", found = ""}
end
____exports.begin = begin
____exports.conclude = conclude
____exports.giveUpAfter = giveUpAfter
____exports.hear = hear
return ____exports
