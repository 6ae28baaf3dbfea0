local ____exports = {}
local function newAttempt()
    return {
        balancer = nil,
        peer = nil,
        tried = {},
        retries = 0,
        repeats = 0,
        isSentOn = false,
        isResting = false,
        begunAt = 0,
        waits = 0,
        waitsUntil = 0,
        affinity = "",
        startedAt = 0,
        outcome = "unknown"
    }
end
--- Forgets the request that had the record before.
local function startAfresh(attempt, now)
    attempt.begunAt = now
    attempt.repeats = 0
    attempt.isResting = false
    attempt.waits = 0
    attempt.waitsUntil = 0
end
--- Whether the request has been on this peer before.
local function wasTried(attempt, peer)
    for index = 1, attempt.retries do
        if attempt.tried[index] == peer then
            return true
        end
    end
    return false
end
____exports.newAttempt = newAttempt
____exports.startAfresh = startAfresh
____exports.wasTried = wasTried
return ____exports
