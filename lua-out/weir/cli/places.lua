local ____exports = {}
local ____files = require("weir.cli.system.files")
local exists = ____files.exists
--- The address that stands for all of the same family.
local function wildcardOf(address)
    local colon = string.match(address, ":")
    return colon == nil and "0.0.0.0" or "::"
end
local function idOf(____bindingPattern0)
    local port
    local isDatagram
    local address
    address = ____bindingPattern0.address
    isDatagram = ____bindingPattern0.isDatagram
    port = ____bindingPattern0.port
    return ((((isDatagram and "udp" or "tcp") .. " ") .. address) .. " ") .. tostring(port)
end
--- All places of the mappings, in their order, and that of the admin listener.
local function mapped(____bindingPattern0)
    local listeners
    local admin
    admin = ____bindingPattern0.admin
    listeners = ____bindingPattern0.listeners
    local places = {}
    for ____, ____value in ipairs(listeners) do
        local address = ____value.address
        local http3 = ____value.http3
        local port = ____value.port
        local protocol = ____value.protocol
        local addresses = address == "" and ({"0.0.0.0"}) or ({address})
        if address == "" and exists("/proc/net/if_inet6") then
            addresses[#addresses + 1] = "::"
        end
        for ____, one in ipairs(addresses) do
            places[#places + 1] = {address = one, port = port, isDatagram = protocol == "udp"}
            if http3 then
                places[#places + 1] = {address = one, port = port, isDatagram = true}
            end
        end
    end
    if admin ~= "off" then
        places[#places + 1] = {address = admin.address, port = admin.port, isDatagram = false}
    end
    return places
end
--- Where nginx binds for the mappings, each place once: where one has all addresses of a port, the others at that port need no
-- socket.
local function placesOf(configuration)
    local all = mapped(configuration)
    local known = {}
    for ____, place in ipairs(all) do
        known[idOf(place)] = true
    end
    local bound = {}
    local taken = {}
    for ____, place in ipairs(all) do
        local isDatagram = place.isDatagram
        local port = place.port
        local id = idOf(place)
        local whole = idOf({
            address = wildcardOf(place.address),
            isDatagram = isDatagram,
            port = port
        })
        if not (taken[id] ~= nil) and (whole == id or not (known[whole] ~= nil)) then
            bound[#bound + 1] = place
        end
        taken[id] = true
    end
    return bound
end
--- Whether one is among them.
local function isAmong(place, places)
    for ____, other in ipairs(places) do
        if idOf(other) == idOf(place) then
            return true
        end
    end
    return false
end
____exports.isAmong = isAmong
____exports.placesOf = placesOf
return ____exports
