local ____exports = {}
local ____endpoint = require("weir.model.endpoint")
local bracketed = ____endpoint.bracketed
--- What `listen` says: one socket for each address, one for each family where the mapping has no address.
local function socketsOf(listener, hasIPv6)
    if listener.address == "" and hasIPv6 then
        return {
            tostring(listener.port),
            "[::]:" .. tostring(listener.port)
        }
    end
    if listener.address == "" or listener.address == "0.0.0.0" then
        return {tostring(listener.port)}
    end
    return {(bracketed(listener.address) .. ":") .. tostring(listener.port)}
end
--- Where nginx listens, each socket once, as its address, a blank and its port.
-- 
-- @param others where Weir answers itself
local function listensOf(listeners, hasIPv6, others)
    local listens = {}
    local known = {}
    for ____, listener in ipairs(listeners) do
        for ____, socket in ipairs(socketsOf(listener, hasIPv6)) do
            local address, port = string.match(socket, "^%[?(.-)%]?:?(%d+)$")
            if not (known[socket] ~= nil) then
                listens[#listens + 1] = ((address == "" and "0.0.0.0" or address) .. " ") .. port
            end
            known[socket] = true
        end
    end
    for ____, ____value in ipairs(others) do
        local address = ____value.address
        local port = ____value.port
        listens[#listens + 1] = (address .. " ") .. tostring(port)
    end
    return listens
end
____exports.listensOf = listensOf
____exports.socketsOf = socketsOf
return ____exports
