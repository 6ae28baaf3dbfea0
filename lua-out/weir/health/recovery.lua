local ____exports = {}
--- The wait before a peer that let nobody connect is tried the first time, in seconds; it doubles with each failure.
local FIRST_WAIT_SECONDS = 0.25
--- With a trial that hangs, a tick and the way to all workers, a peer that is back has its first request after 1.2 s at most.
local LONGEST_WAIT_SECONDS = 0.75
--- The wait before each trial while requests wait for the peer, in seconds.
local WANTED_WAIT_SECONDS = 0.1
--- Notes that somebody could not connect; says whether that is news.
local function goesDown(recovery, endpoint, now)
    if recovery[endpoint.id] ~= nil then
        return false
    end
    recovery[endpoint.id] = {
        endpoint = endpoint,
        since = now,
        failures = 1,
        at = now + FIRST_WAIT_SECONDS,
        inFlight = false
    }
    return true
end
--- Whether a trial is to be made now.
local function isTrialDue(trial, now)
    return not trial.inFlight and trial.at <= now
end
--- Notes that a trial failed; the next one follows after twice the wait, up to the longest, or soon if requests wait for it.
local function staysDown(trial, isWanted, now)
    trial.failures = trial.failures + 1
    trial.inFlight = false
    local wait = math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ^ (trial.failures - 1))
    trial.at = now + (isWanted and WANTED_WAIT_SECONDS or wait)
end
--- Requests wait for the peer: it is to be tried soon.
local function trySoon(trial, now)
    if not trial.inFlight then
        trial.at = math.min(trial.at, now + WANTED_WAIT_SECONDS)
    end
end
____exports.goesDown = goesDown
____exports.isTrialDue = isTrialDue
____exports.staysDown = staysDown
____exports.trySoon = trySoon
return ____exports
