local ____exports = {}
--- So many requests are looked at, and so much more often than all others together one address must be there to stand for all.
local LOOKED_AT = 1000
local NEARLY_ALL = 900
local function newSenders()
    return {address = "", lead = 0, seen = 0, isDecided = false}
end
--- Counts the address of a request; says whether it is that of nearly all requests so far, which were enough.
local function isNearlyAll(senders, address)
    senders.seen = senders.seen + 1
    if senders.lead == 0 then
        senders.address = address
    end
    senders.lead = senders.lead + (senders.address == address and 1 or -1)
    if senders.seen < LOOKED_AT then
        return false
    end
    if senders.lead < NEARLY_ALL then
        senders.isDecided = true
        return false
    end
    return senders.address == address
end
--- What is to be said of an address from which nearly all requests come, where limits and hashes go by it; nothing where it may well
-- be one client.
-- 
-- @param isForwarded whether a request from there says that it is somebody else's
-- @param isGateway whether the network's own gateway has the address
local function oneSender(address, isForwarded, isGateway)
    local all = ("nearly all requests come from " .. address) .. ", for which client_rate, client_connections and hash=$remote_addr are one client"
    if isForwarded then
        return (all .. ", though X-Forwarded-For says that others are behind it: if it is a proxy of yours, set --trusted=") .. address
    end
    if not isGateway then
        return nil
    end
    return all .. "; it is the gateway of this network, which stands for clients where Docker, or a NAT, hides their addresses"
end
____exports.isNearlyAll = isNearlyAll
____exports.newSenders = newSenders
____exports.oneSender = oneSender
return ____exports
