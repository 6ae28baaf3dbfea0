local ____exports = {}
--- The wait before the first probe of a peer that refused a connection, in seconds; it doubles with each failure.
local FIRST_WAIT_SECONDS = 0.25
--- With a probe that hangs, a tick and the way to all workers, a peer that is back has its first request after 1.2 s at most.
local LONGEST_WAIT_SECONDS = 0.75
--- The wait before each probe while requests wait for the peer, in seconds.
local DEMAND_WAIT_SECONDS = 0.1
--- Notes that a connection failed; says whether it is the first.
local function goesDown(probes, endpoint, now)
    if probes[endpoint.id] ~= nil then
        return false
    end
    probes[endpoint.id] = {
        endpoint = endpoint,
        since = now,
        failures = 1,
        failure = "",
        said = {},
        at = now + FIRST_WAIT_SECONDS,
        inFlight = false
    }
    return true
end
--- Whether a connection is to be tried now.
local function isProbeDue(probe, now)
    return not probe.inFlight and probe.at <= now
end
--- Notes that a probe failed; the next one follows after twice the wait, up to the longest, or soon if requests wait for it.
local function staysDown(probe, isInDemand, now)
    probe.failures = probe.failures + 1
    probe.inFlight = false
    local wait = math.min(LONGEST_WAIT_SECONDS, FIRST_WAIT_SECONDS * 2 ^ (probe.failures - 1))
    probe.at = now + (isInDemand and DEMAND_WAIT_SECONDS or wait)
end
--- Requests wait for the peer: it is to be probed soon.
local function probeSoon(probe, now)
    if not probe.inFlight then
        probe.at = math.min(probe.at, now + DEMAND_WAIT_SECONDS)
    end
end
____exports.goesDown = goesDown
____exports.isProbeDue = isProbeDue
____exports.probeSoon = probeSoon
____exports.staysDown = staysDown
return ____exports
