local ____exports = {}
--- How long a peer is out that keeps failing, in seconds.
local LONGEST_SECONDS = 300
--- After so many good seconds the next ejection is shorter by one step.
local STEP_BACK_SECONDS = 30
--- A half-open peer is offered again if nobody reports how its request ended, in seconds; so long that request is the only one.
local HALF_OPEN_SECONDS = 2
--- Whether one more of so many peers that accept connections may be taken out: at most half of them, and never the last.
local function mayEject(outAlready, connectable)
    return outAlready + 1 <= math.floor(connectable / 2)
end
local function countOut(ejections)
    local count = 0
    for ____, ____temp_0 in pairs(ejections) do
        local standing
        standing = ____temp_0.standing
        if standing ~= "good" then
            count = count + 1
        end
    end
    return count
end
--- Takes a peer out that fails, or that failed while half open: for `firstSeconds`, then twice as long each time.
-- 
-- @param connectable peers of the service that accept connections, this one included
-- @returns for how long; nothing if it is out already, or cannot be spared
local function eject(ejections, id, connectable, firstSeconds, now)
    local known = ejections[id]
    if (known and known.standing) == "out" then
        return nil
    end
    if (known and known.standing) ~= "half_open" and not mayEject(
        countOut(ejections),
        connectable
    ) then
        return nil
    end
    local times = known == nil and 0 or known.times
    if (known and known.standing) == "good" then
        times = math.max(
            0,
            times - math.floor((now - known.since) / STEP_BACK_SECONDS)
        )
    end
    local seconds = math.min(
        math.max(LONGEST_SECONDS, firstSeconds),
        firstSeconds * 2 ^ times
    )
    ejections[id] = {
        times = times + 1,
        standing = "out",
        since = now,
        seconds = seconds,
        offer = known == nil and 0 or known.offer
    }
    return seconds
end
--- Lets a half-open peer back that answered well; says whether it was half open.
local function readmit(ejections, id, now)
    local ejection = ejections[id]
    if (ejection and ejection.standing) ~= "half_open" then
        return false
    end
    ejection.standing = "good"
    ejection.since = now
    return true
end
local function endOf(____bindingPattern0)
    local times
    local seconds
    local since
    local standing
    standing = ____bindingPattern0.standing
    since = ____bindingPattern0.since
    seconds = ____bindingPattern0.seconds
    times = ____bindingPattern0.times
    if standing == "out" then
        return since + seconds
    end
    return since + (standing == "half_open" and HALF_OPEN_SECONDS or times * STEP_BACK_SECONDS)
end
--- Makes those half open whose time is over, again and again until a request has tried them; says whether anything changed.
local function halfOpen(ejections, now)
    local hasChanged = false
    for id, ejection in pairs(ejections) do
        if endOf(ejection) <= now then
            if ejection.standing == "good" then
                ejections[id] = nil
            else
                ejection.standing = "half_open"
                ejection.offer = math.floor(now * 1000)
                ejection.since = now
                hasChanged = true
            end
        end
    end
    return hasChanged
end
--- When `halfOpen` has something to do.
local function nextHalfOpening(ejections)
    local at = math.huge
    for ____, ejection in pairs(ejections) do
        at = math.min(
            at,
            endOf(ejection)
        )
    end
    return at
end
____exports.eject = eject
____exports.HALF_OPEN_SECONDS = HALF_OPEN_SECONDS
____exports.halfOpen = halfOpen
____exports.mayEject = mayEject
____exports.nextHalfOpening = nextHalfOpening
____exports.readmit = readmit
return ____exports
