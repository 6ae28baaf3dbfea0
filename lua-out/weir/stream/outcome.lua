local ____exports = {}
local OK = 200
local BAD_GATEWAY = 502
--- How a session over TCP ended. One whose peer has answered went well, whoever ended it. Where it has not, a client may just have
-- looked whether somebody listens; but a peer that is known to answer, and was sent something, has cut it off.
-- 
-- @param status nginx's: 200 for any end of a session that had a peer
local function connectionOutcome(status, hasReceived, peer, notes)
    if hasReceived then
        return "answered"
    end
    if status == BAD_GATEWAY then
        return "connect_failed"
    end
    if status ~= OK then
        return "unknown"
    end
    return peer.answeredAt > 0 and notes.hasSent() and "reset" or "unknown"
end
--- How a session over UDP ended. nginx takes a refusal (ICMP) for an answer of no bytes; it says 502 where one is missing in the end.
-- 
-- @param lasted seconds that it lasted: a worker that leaves ends it before its time
local function datagramOutcome(____bindingPattern0, status, hasReceived, lasted, notes)
    local timeouts
    local isAnswerDue
    isAnswerDue = ____bindingPattern0.isAnswerDue
    timeouts = ____bindingPattern0.timeouts
    if hasReceived then
        return "answered"
    end
    if status ~= OK and status ~= BAD_GATEWAY then
        return "unknown"
    end
    if notes.firstByteSeconds() ~= nil then
        return "connect_failed"
    end
    return isAnswerDue and lasted >= timeouts.idle and "timeout" or "unknown"
end
____exports.connectionOutcome = connectionOutcome
____exports.datagramOutcome = datagramOutcome
return ____exports
