local ____exports = {}
local ffi = require("ffi")
local ____sockets = require("weir.cli.system.sockets")
local noSignal = ____sockets.noSignal
local reason = ____sockets.reason
local sockets = ____sockets.sockets
local ____unix_socket = require("weir.cli.system.unix_socket")
local unixAddress = ____unix_socket.unixAddress
ffi.cdef("\n  int listen(int socket, int waiting);\n  int accept4(int socket, void *address, unsigned int *length, int flags);\n  unsigned int umask(unsigned int mask);\n")
local listening = ffi.C
local unixDomain = 1
local streamClosedOnExec = 524289
local closedOnExec = 524288
local othersNothing = 63
local mostWaiting = 16
--- What is answered at most: it fits the socket, so that a caller who does not read holds nobody up.
local longestAnswer = 16384
--- Listens at a new socket file to which only this user, and root, can connect.
local function openDoor(path)
    local address, tooLong = unixAddress(path)
    if address == nil then
        return nil, tooLong
    end
    local socket = sockets.socket(unixDomain, streamClosedOnExec, 0)
    local before = listening.umask(othersNothing)
    local bound = sockets.bind(socket, address.record, address.size)
    local cause = reason()
    listening.umask(before)
    if bound == 0 and listening.listen(socket, mostWaiting) == 0 then
        return socket, nil
    end
    sockets.close(socket)
    return nil, (("could not listen on " .. path) .. ": ") .. cause
end
--- The next that has connected; nothing where it has gone again.
local function letIn(door)
    local caller = listening.accept4(door, nil, nil, closedOnExec)
    local ____temp_0
    if caller < 0 then
        ____temp_0 = nil
    else
        ____temp_0 = caller
    end
    return ____temp_0
end
--- Says the last to a caller.
local function dismiss(caller, answer)
    local said = string.sub(answer, 1, longestAnswer)
    sockets.send(caller, said, #said, noSignal)
    sockets.close(caller)
end
____exports.dismiss = dismiss
____exports.letIn = letIn
____exports.openDoor = openDoor
return ____exports
