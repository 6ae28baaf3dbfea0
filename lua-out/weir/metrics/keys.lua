local ____exports = {}
--- The key of a number of a service.
local function serviceKey(number, service)
    return (("metrics:" .. number) .. ":") .. service
end
--- The key of a number of one of its peers.
local function peerKey(number, service, peerId)
    return (((("metrics_peer:" .. number) .. ":") .. peerId) .. " ") .. service
end
--- A number in the store; 0 where nobody has counted any.
local function numberAt(store, key)
    return store.get(key) or 0
end
--- Of the key of a number, its service and its peer; the peer is nothing where it is of the whole service.
local function subjectOf(key)
    local service = string.match(key, "^metrics:[%w_]+:(.*)$")
    if service ~= nil then
        return service, nil
    end
    local peerId, owner = string.match(key, "^metrics_peer:[%w_]+:(%S+) (.*)$")
    return owner, peerId
end
--- Removes what was counted of services that are no more, and of peers that have left: a name that comes back begins at 0. Slow: it
-- looks at all keys.
local function retireNumbers(store, isThere)
    for ____, key in ipairs(store.keys()) do
        local service, peerId = subjectOf(key)
        if service ~= nil and not isThere(service, peerId) then
            store.remove(key)
        end
    end
end
____exports.numberAt = numberAt
____exports.peerKey = peerKey
____exports.retireNumbers = retireNumbers
____exports.serviceKey = serviceKey
return ____exports
