local ____exports = {}
local function newAttempt()
    return {
        balancer = nil,
        peer = nil,
        tried = {},
        retries = 0,
        repeats = 0,
        affinity = "",
        startedAt = 0,
        outcome = "unknown"
    }
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
____exports.wasTried = wasTried
return ____exports
