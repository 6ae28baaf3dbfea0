local ____exports = {}
local ____outcome = require("weir.model.outcome")
local isFailure = ____outcome.isFailure
--- What is known of a peer fades to a third (1/e) in so many seconds without an answer.
local FADING_SECONDS = 10
--- Smaller differences are not worth an uneven pool: a first connection costs as much, and the clock moves on in steps of some milliseconds.
local SMALL_SECONDS = 0.005
--- How much the last attempt counts in the share of attempts that failed.
local LAST_ATTEMPT = 1 / 8
--- What a failure costs.
local FAILURE_SECONDS = 0.1
--- What a peer costs that has begun attempts and never ended one: it is given one at a time.
local UNKNOWN_SECONDS = 1000000
local exp = math.exp
local max = math.max
local min = math.min
--- Takes in what became of an attempt: a moving average that rises at once to a peak and comes down slowly, as in Finagle's
-- PeakEwma. One slow answer is no peak yet: the lower one of two in a row is. What is known of a new peer fades as fast as it
-- came: its first answers are seldom like those that follow. An answer that the client did not wait for took so long at least.
-- A failure says nothing of how fast a peer is, as it is the quickest way out; it counts in `failureRate`.
local function observe(peer, outcome, seconds, now)
    local ____peer_0 = peer
    local decaySeconds = ____peer_0.decaySeconds
    local latency = ____peer_0.latency
    local measuredAt = ____peer_0.measuredAt
    if outcome == "unknown" and seconds <= latency then
        return
    end
    if outcome == "invalid_header" or outcome == "body_cut_off" then
        return
    end
    local kept = exp((measuredAt - now) / decaySeconds)
    local failed = isFailure(outcome)
    local rate = peer.failureRate * kept
    peer.failureRate = rate + ((failed and 1 or 0) - rate) * LAST_ATTEMPT
    if seconds > latency or not failed then
        local peak = min(seconds, peer.lastSeconds)
        peer.latency = max(latency * kept + seconds * (1 - kept), peak > latency and peak or 0)
    end
    peer.lastSeconds = seconds
    if measuredAt > 0 then
        peer.decaySeconds = min(FADING_SECONDS, decaySeconds + now - measuredAt)
    end
    peer.measuredAt = now
end
--- Seconds that an answer of a peer takes, were the request the only one there, and a tenth of a second for as likely as it
-- fails. Where attempts failed, the good share of them to the twelfth power divides it: one failure in eight makes a peer five
-- times as slow, and a few in a row outweigh any queue at the others.
-- 
-- @param busy a peer that has never ended an attempt is out of the question while it has one
local function expectedSeconds(peer, now, busy)
    local ____peer_1 = peer
    local measuredAt = ____peer_1.measuredAt
    if measuredAt == 0 then
        return busy == 0 and SMALL_SECONDS or UNKNOWN_SECONDS
    end
    local kept = exp((measuredAt - now) / peer.decaySeconds)
    local bad = peer.failureRate * kept
    local good = 1 - bad
    local good4 = good * good * good * good
    return (peer.latency * kept + bad * FAILURE_SECONDS + SMALL_SECONDS) / (good4 * good4 * good4)
end
--- Lets peers that have never ended an attempt begin with the average of the others: the harmonic mean, which a few very slow
-- ones do not spoil.
local function introduce(peers)
    local count = 0
    local speeds = 0
    local latest = 0
    for ____, peer in ipairs(peers) do
        if peer.measuredAt > 0 then
            count = count + 1
            speeds = speeds + 1 / (peer.latency + SMALL_SECONDS)
            latest = math.max(latest, peer.measuredAt)
        end
    end
    if count == 0 then
        return
    end
    for ____, peer in ipairs(peers) do
        if peer.measuredAt == 0 then
            peer.latency = count / speeds - SMALL_SECONDS
            peer.measuredAt = latest
        end
    end
end
____exports.expectedSeconds = expectedSeconds
____exports.introduce = introduce
____exports.observe = observe
return ____exports
