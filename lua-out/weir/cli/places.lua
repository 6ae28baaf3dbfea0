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
--- All places of the mappings, by what they are.
local function mapped(____bindingPattern0)
    local listeners
    listeners = ____bindingPattern0.listeners
    local places = {}
    for ____, ____value in ipairs(listeners) do
        local address = ____value.address
        local port = ____value.port
        local protocol = ____value.protocol
        local addresses = address == "" and ({"0.0.0.0"}) or ({address})
        if address == "" and exists("/proc/net/if_inet6") then
            addresses[#addresses + 1] = "::"
        end
        for ____, one in ipairs(addresses) do
            local place = {address = one, port = port, isDatagram = protocol == "udp"}
            places[idOf(place)] = place
        end
    end
    return places
end
--- Where nginx binds for the mappings: where one has all addresses of a port, the others at that port need no socket.
local function placesOf(configuration)
    local all = mapped(configuration)
    local bound = {}
    for id, place in pairs(all) do
        local ____place_0 = place
        local isDatagram = ____place_0.isDatagram
        local port = ____place_0.port
        local whole = idOf({
            address = wildcardOf(place.address),
            isDatagram = isDatagram,
            port = port
        })
        if whole == id or not (all[whole] ~= nil) then
            bound[id] = place
        end
    end
    return bound
end
____exports.placesOf = placesOf
return ____exports
