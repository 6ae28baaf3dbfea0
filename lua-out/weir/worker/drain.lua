local ____exports = {}
local isOfDatagrams
function isOfDatagrams(protocol)
    return protocol == "udp"
end
local function has(peers, peerId)
    for ____, ____value in ipairs(peers) do
        local id = ____value.id
        if id == peerId then
            return true
        end
    end
    return false
end
--- Notes who left a pool and still has requests of this worker. Other pools may let go of the same peer in the next moment.
local function noteLeaving(____bindingPattern0, key, before, now)
    local weir
    local leaving
    leaving = ____bindingPattern0.leaving
    weir = ____bindingPattern0.weir
    local ____weir_rules_key_0 = weir.rules[key]
    local drain_timeout = ____weir_rules_key_0.drain_timeout
    local protocol = ____weir_rules_key_0.protocol
    if drain_timeout == 0 then
        return
    end
    local ____weir_balancers_key_1 = weir.balancers[key]
    local peers = ____weir_balancers_key_1.peers
    for ____, peer in ipairs(before) do
        if peer.inFlight > 0 and not has(peers, peer.id) then
            leaving[#leaving + 1] = {peer = peer, protocol = protocol, ["until"] = now + drain_timeout}
        end
    end
end
--- Whether any pool has the endpoint, of the same transport: its connections cannot be told from those of the peer that left.
local function isMember(____bindingPattern0, peerId, isDatagram)
    local rules
    local balancers
    balancers = ____bindingPattern0.balancers
    rules = ____bindingPattern0.rules
    for key, ____temp_2 in pairs(balancers) do
        local peers
        peers = ____temp_2.peers
        if isOfDatagrams(rules[key].protocol) == isDatagram and has(peers, peerId) then
            return true
        end
    end
    return false
end
local function endOf(____bindingPattern0)
    local protocol
    local peer
    peer = ____bindingPattern0.peer
    protocol = ____bindingPattern0.protocol
    local address = string.gsub(peer.host, "[%[%]]", "")
    return {
        address = address,
        port = peer.port,
        isDatagram = isOfDatagrams(protocol)
    }
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
        local protocol = leaving.protocol
        local ____until = leaving["until"]
        if peer.inFlight > 0 and ____until > now then
            staying[#staying + 1] = leaving
        end
        if peer.inFlight > 0 and ____until <= now and not isMember(
            worker.weir,
            peer.id,
            isOfDatagrams(protocol)
        ) then
            requests = requests + peer.inFlight
            overdue[#overdue + 1] = endOf(leaving)
        end
    end
    worker.leaving = staying
    if requests == 0 then
        return
    end
    local ____worker_tools_3 = worker.tools
    local endConnections = ____worker_tools_3.endConnections
    local log = ____worker_tools_3.log
    local connections = endConnections(overdue)
    log.notice(((("ended " .. tostring(requests)) .. " requests (") .. tostring(connections)) .. " connections) at peers that left long ago")
end
____exports.endOverdue = endOverdue
____exports.noteLeaving = noteLeaving
return ____exports
