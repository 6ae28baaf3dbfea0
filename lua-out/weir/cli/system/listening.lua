local ____exports = {}
local ffi = require("ffi")
local ____endpoint = require("weir.model.endpoint")
local bracketed = ____endpoint.bracketed
local ____sockets = require("weir.cli.system.sockets")
local reason = ____sockets.reason
local sockets = ____sockets.sockets
local stream = 1
local datagram = 2
local numericHost = 4
local socketLevel = 1
local reuseAddress = 2
local version6 = 10
local version6Level = 41
local version6Only = 26
local notPermitted = 13
local inUse = 98
local notHere = 99
--- One that ends may need a moment to let go of its port: nginx tries as often.
local tries = 5
local millisecondsBetween = 500
--- What helps against an error.
local remedies = {[notPermitted] = "; map a port from 1024 on, or set the sysctl net.ipv4.ip_unprivileged_port_start=0", [inUse] = "; end what listens there, or map another port", [notHere] = "; no interface of this machine has that address"}
--- Binds as nginx does, and lets go at once; the number of the error, 0 for none.
local function bindOnce(____bindingPattern0, kind)
    local length
    local family
    local address
    address = ____bindingPattern0.address
    family = ____bindingPattern0.family
    length = ____bindingPattern0.length
    local socket = sockets.socket(family, kind, 0)
    if socket < 0 then
        return ffi.errno()
    end
    local on = ffi.new("int[1]", 1)
    sockets.setsockopt(
        socket,
        socketLevel,
        reuseAddress,
        on,
        4
    )
    if family == version6 then
        sockets.setsockopt(
            socket,
            version6Level,
            version6Only,
            on,
            4
        )
    end
    local ____error = sockets.bind(socket, address, length) == 0 and 0 or ffi.errno()
    sockets.close(socket)
    return ____error
end
--- Why nobody can listen there, with what helps; nothing where one can.
local function whyNotListen(address, port, isDatagram)
    local kind = isDatagram and datagram or stream
    local found = ffi.new("struct weir_info *[1]")
    local hints = ffi.new("struct weir_info", numericHost, 0, kind)
    if sockets.getaddrinfo(
        address,
        tostring(port),
        hints,
        found
    ) ~= 0 then
        return nil
    end
    local info = found[0]
    local ____error = bindOnce(info, kind)
    for _ = 2, tries do
        if ____error ~= inUse then
            break
        end
        sockets.poll(
            ffi.new("struct weir_poll[1]"),
            0,
            millisecondsBetween
        )
        ____error = bindOnce(info, kind)
    end
    sockets.freeaddrinfo(info)
    if ____error == 0 then
        return nil
    end
    return ((((("could not listen on " .. bracketed(address)) .. ":") .. tostring(port)) .. ": ") .. reason(____error)) .. (remedies[____error] or "")
end
____exports.whyNotListen = whyNotListen
return ____exports
