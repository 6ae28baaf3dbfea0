local ____exports = {}
--- How long a peer is out that keeps failing, in seconds.
local LONGEST_SECONDS = 300
--- After so many good seconds the next ejection is shorter by one step.
local STEP_BACK_SECONDS = 30
--- A trial is offered again if nobody says how it ended, in seconds; so long a request that was given it is the only one.
local TRIAL_SECONDS = 2
--- Whether one more of so many peers that let connect may be taken out: at most half of them, and never the last.
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
--- Takes a peer out that fails, or that failed on trial: for `firstSeconds`, then twice as long each time.
-- 
-- @param connectable peers of the service that let connect, this one included
-- @returns for how long; nothing if it is out already, or cannot be spared
local function eject(ejections, id, connectable, firstSeconds, now)
    local known = ejections[id]
    if (known and known.standing) == "out" then
        return nil
    end
    if (known and known.standing) ~= "trial" and not mayEject(
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
    ejections[id] = {times = times + 1, standing = "out", since = now, seconds = seconds}
    return seconds
end
--- Lets a peer back that answered well on trial; says whether it was on trial.
local function readmit(ejections, id, now)
    local ejection = ejections[id]
    if (ejection and ejection.standing) ~= "trial" then
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
    return since + (standing == "trial" and TRIAL_SECONDS or times * STEP_BACK_SECONDS)
end
--- Offers a trial to those whose time is over, again and again until somebody makes it; says whether anything changed.
local function offerTrials(ejections, now)
    local hasChanged = false
    for id, ejection in pairs(ejections) do
        if endOf(ejection) <= now then
            if ejection.standing == "good" then
                ejections[id] = nil
            else
                ejection.standing = "trial"
                ejection.since = now
                hasChanged = true
            end
        end
    end
    return hasChanged
end
--- When `offerTrials` has something to do.
local function nextOffer(ejections)
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
____exports.mayEject = mayEject
____exports.nextOffer = nextOffer
____exports.offerTrials = offerTrials
____exports.readmit = readmit
____exports.TRIAL_SECONDS = TRIAL_SECONDS
return ____exports
