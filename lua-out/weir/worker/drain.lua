local ____exports = {}
local isMember
function isMember(____bindingPattern0, peerId)
    local balancers
    balancers = ____bindingPattern0.balancers
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
--- Notes who left a pool and still has requests of this worker.
local function noteLeaving(____bindingPattern0, key, before, now)
    local weir
    local leaving
    leaving = ____bindingPattern0.leaving
    weir = ____bindingPattern0.weir
    for ____, service in ipairs(weir.configuration.services) do
        if service.key == key and service.drain_timeout > 0 then
            for ____, peer in ipairs(before) do
                local hasLeft = peer.inFlight > 0 and not isMember(weir, peer.id)
                if hasLeft then
                    leaving[#leaving + 1] = {peer = peer, ["until"] = now + service.drain_timeout}
                end
            end
        end
    end
end
local function addressOf(____bindingPattern0)
    local port
    local host
    host = ____bindingPattern0.host
    port = ____bindingPattern0.port
    local address = string.gsub(host, "[%[%]]", "")
    return {address = address, port = port}
end
--- Ends what has had its time. To be called often.
local function endOverdue(worker, now)
    if #worker.leaving == 0 then
        return
    end
    local overdue = {}
    local staying = {}
    local requests = 0
    for ____, leaving in ipairs(worker.leaving) do
        local peer = leaving.peer
        local ____until = leaving["until"]
        if peer.inFlight > 0 and ____until > now then
            staying[#staying + 1] = leaving
        end
        if peer.inFlight > 0 and ____until <= now and not isMember(worker.weir, peer.id) then
            requests = requests + peer.inFlight
            overdue[#overdue + 1] = addressOf(peer)
        end
    end
    worker.leaving = staying
    if requests == 0 then
        return
    end
    local ____worker_tools_1 = worker.tools
    local endConnections = ____worker_tools_1.endConnections
    local log = ____worker_tools_1.log
    local connections = endConnections(overdue)
    log.notice(((("ended " .. tostring(requests)) .. " requests (") .. tostring(connections)) .. " connections) at peers that left long ago")
end
____exports.endOverdue = endOverdue
____exports.noteLeaving = noteLeaving
return ____exports
