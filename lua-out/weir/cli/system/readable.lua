local ____exports = {}
local ffi = require("ffi")
local ____sockets = require("weir.cli.system.sockets")
local sockets = ____sockets.sockets
local readable = 1
--- Waits until one of the files can be read, has ended, or that much time is over; those that can, or have.
local function waitForAny(files, milliseconds)
    local polls = ffi.new("struct weir_poll[?]", #files)
    for index = 1, #files do
        polls[index - 1].file = files[index]
        polls[index - 1].events = readable
    end
    local found = {}
    sockets.poll(polls, #files, milliseconds)
    for index = 1, #files do
        if polls[index - 1].returned ~= 0 then
            found[files[index]] = true
        end
    end
    return found
end
--- Whether reading would not wait.
local function isReadable(file)
    return waitForAny({file}, 0)[file] ~= nil
end
____exports.isReadable = isReadable
____exports.waitForAny = waitForAny
return ____exports
