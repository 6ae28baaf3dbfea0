local ____exports = {}
local ____eligibility = require("weir.health.eligibility")
local isDrained = ____eligibility.isDrained
local ____suspicion = require("weir.health.suspicion")
local isSuspicious = ____suspicion.isSuspicious
local function whyAway(____bindingPattern0)
    local reached_at
    local gone
    local contested
    contested = ____bindingPattern0.contested
    gone = ____bindingPattern0.gone
    reached_at = ____bindingPattern0.reached_at
    if reached_at ~= nil then
        return "other_address"
    end
    if gone then
        return "gone"
    end
    return contested and "contested" or "unpublished"
end
local function whyNot(peer, eligible)
    if isDrained(peer) then
        return "drained"
    end
    local chosen = eligible[1]
    if peer.isDown or chosen == nil then
        return "down"
    end
    if peer.standing ~= "good" then
        return "failing"
    end
    return peer.priority > chosen.priority and "lower_priority" or "zero_weight"
end
local function whyChosen(peer, answersSoon, now)
    if peer.isDown then
        return "last_resort"
    end
    if peer.standing ~= "good" then
        return "spared"
    end
    return answersSoon and isSuspicious(peer, now) and "suspicious" or "eligible"
end
local function useOf(peer, answersSoon, now)
    local ____temp_0
    if not answersSoon or peer.unansweredSince == 0 then
        ____temp_0 = nil
    else
        ____temp_0 = now - peer.unansweredSince
    end
    local ____peer_inFlight_2 = peer.inFlight
    local ____peer_attempts_3 = peer.attempts
    local ____peer_failures_4 = peer.failures
    local ____temp_1
    if peer.measuredAt == 0 then
        ____temp_1 = nil
    else
        ____temp_1 = peer.latency
    end
    return {
        unanswered_seconds = ____temp_0,
        in_flight = ____peer_inFlight_2,
        attempts = ____peer_attempts_3,
        failures = ____peer_failures_4,
        latency_seconds = ____temp_1
    }
end
local function knownOf(____bindingPattern0)
    local settings
    local peers
    local eligible
    eligible = ____bindingPattern0.eligible
    peers = ____bindingPattern0.peers
    settings = ____bindingPattern0.settings
    local ____temp_7 = settings and settings.answersSoon
    if ____temp_7 == nil then
        ____temp_7 = true
    end
    local answersSoon = ____temp_7
    local known = {peers = {}, chosen = {}, eligible = eligible, answersSoon = answersSoon}
    for ____, peer in ipairs(peers) do
        known.peers[peer.id] = peer
    end
    for ____, peer in ipairs(eligible) do
        known.chosen[peer] = true
    end
    return known
end
local function explainPeer(endpoint, known, now)
    local peer = known.peers[endpoint.id]
    if peer == nil then
        return {
            endpoint = endpoint,
            eligible = false,
            why = whyAway(endpoint),
            use = nil
        }
    end
    local eligible = known.chosen[peer] ~= nil
    local ____known_8 = known
    local answersSoon = ____known_8.answersSoon
    local why = eligible and whyChosen(peer, answersSoon, now) or whyNot(peer, known.eligible)
    return {
        endpoint = endpoint,
        eligible = eligible,
        why = why,
        use = useOf(peer, answersSoon, now)
    }
end
--- What one worker makes of endpoints.
local function explainPeers(pool, endpoints, now)
    local known = knownOf(pool)
    local peers = {}
    for ____, endpoint in ipairs(endpoints) do
        peers[#peers + 1] = explainPeer(endpoint, known, now)
    end
    return peers
end
--- Joins what the leader knows with what one worker makes of it.
local function explainedBy(pool, explanation, now)
    local ____explanation_9 = explanation
    local service = ____explanation_9.service
    local name = ____explanation_9.name
    local port = ____explanation_9.port
    local protocol = ____explanation_9.protocol
    local state = ____explanation_9.state
    local reason = ____explanation_9.reason
    local state_seconds = ____explanation_9.state_seconds
    local kept_by = ____explanation_9.kept_by
    local let_go_in_seconds = ____explanation_9.let_go_in_seconds
    local questions = ____explanation_9.questions
    local peers = explainPeers(pool, explanation.endpoints, now)
    return {
        service = service,
        name = name,
        port = port,
        protocol = protocol,
        state = state,
        reason = reason,
        state_seconds = state_seconds,
        kept_by = kept_by,
        let_go_in_seconds = let_go_in_seconds,
        questions = questions,
        peers = peers
    }
end
--- Whether any peer would be picked.
local function wouldServe(explained)
    for ____, ____value in ipairs(explained.peers) do
        local eligible = ____value.eligible
        if eligible then
            return true
        end
    end
    return false
end
____exports.explainedBy = explainedBy
____exports.explainPeers = explainPeers
____exports.wouldServe = wouldServe
return ____exports
