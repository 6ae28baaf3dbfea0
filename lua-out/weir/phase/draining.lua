local ____exports = {}
local isMember
local ____connections = require("weir.runtime.connections")
local endConnections = ____connections.endConnections
local endpointBytes = ____connections.endpointBytes
local ____log = require("weir.runtime.log")
local nginxLog = ____log.nginxLog
local ____services = require("weir.phase.services")
local balancers = ____services.balancers
local services = ____services.services
function isMember(peerId)
    for ____, ____temp_0 in pairs(balancers) do
        local peers
        peers = ____temp_0.peers
        for ____, ____value in ipairs(peers) do
            local id = ____value.id
            if id == peerId then
                return true
            end
        end
    end
    return false
end
local all = {}
--- Notes who left a pool and still has requests of this worker.
local function noteLeaving(key, before, now)
    for ____, service in ipairs(services().configuration.services) do
        if service.key == key and service.drain_timeout > 0 then
            for ____, peer in ipairs(before) do
                if peer.inFlight > 0 and not isMember(peer.id) then
                    all[#all + 1] = {peer = peer, ["until"] = now + service.drain_timeout}
                end
            end
        end
    end
end
--- Ends what has had its time. To be called often.
local function endOverdue(now)
    if #all == 0 then
        return
    end
    local overdue = {}
    local staying = {}
    local requests = 0
    for ____, leaving in ipairs(all) do
        local peer = leaving.peer
        local ____until = leaving["until"]
        if peer.inFlight > 0 and ____until > now then
            staying[#staying + 1] = leaving
        end
        if peer.inFlight > 0 and ____until <= now and not isMember(peer.id) then
            requests = requests + peer.inFlight
            local address = string.gsub(peer.host, "[%[%]]", "")
            overdue[endpointBytes(address, peer.port)] = true
        end
    end
    all = staying
    if requests == 0 then
        return
    end
    local connections = endConnections(overdue)
    nginxLog.notice(((("ended " .. tostring(requests)) .. " requests (") .. tostring(connections)) .. " connections) at peers that left long ago")
end
____exports.endOverdue = endOverdue
____exports.noteLeaving = noteLeaving
return ____exports
