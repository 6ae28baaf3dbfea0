local ____exports = {}
--- A peer that has answered nothing for so long is passed over, in seconds.
local SUSPICIOUS_SECONDS = 0.05
--- After so long it gets another chance: by then a connection that cannot come about has failed.
local FORGIVEN_SECONDS = 1
--- The least that the clock goes on by.
local CLOCK_STEP_SECONDS = 0.001
--- Whether a peer has been given requests and has answered none since: a container that was killed, whose address swallows
-- connections, or one that was paused. It is no verdict, as it may just be slow: the peer is only passed over while another
-- is there that answers, and for a second at most, as a WebSocket does not answer either.
local function isSuspicious(peer, now)
    local seconds = now - peer.unansweredSince
    return peer.unansweredSince > 0 and seconds > SUSPICIOUS_SECONDS and seconds < FORGIVEN_SECONDS
end
--- Whether a peer was given a request within the last second, and has answered none since.
local function wasTriedLately(peer, now)
    return now - peer.unansweredSince < FORGIVEN_SECONDS
end
--- Notes that a peer was given a request.
local function expectAnswer(peer, now)
    local since = peer.unansweredSince
    if since == 0 or now - since >= FORGIVEN_SECONDS then
        peer.unansweredSince = now
    end
end
--- Has a peer passed over from now on, for a second at most, until it answers.
local function passOver(peer, now)
    peer.unansweredSince = now - SUSPICIOUS_SECONDS - CLOCK_STEP_SECONDS
end
--- Notes that a peer answered.
local function clearSuspicion(peer, now)
    peer.unansweredSince = 0
    peer.answeredAt = now
end
--- Whether a peer has answered since a moment. One that does, and yet lets no connection come about in the meantime, has more of them
-- waiting than its listen backlog holds: it is busy, not gone. TCP itself would have tried again only after a second (RFC 6298, 2.1).
local function hasAnsweredSince(peer, moment)
    return peer.answeredAt > moment
end
____exports.clearSuspicion = clearSuspicion
____exports.expectAnswer = expectAnswer
____exports.hasAnsweredSince = hasAnsweredSince
____exports.isSuspicious = isSuspicious
____exports.passOver = passOver
____exports.wasTriedLately = wasTriedLately
return ____exports
