local ____exports = {}
local function newRequestState()
    return {
        balancer = nil,
        peer = nil,
        tried = {},
        failedTries = 0,
        retries = 0,
        isSentOn = false,
        isResting = false,
        reserved = nil,
        reservedBy = nil,
        isTunnel = false,
        begunAt = 0,
        waits = 0,
        waitsUntil = 0,
        waited = 0,
        isTurnedAway = false,
        isInRoom = false,
        goesTo = nil,
        affinity = "",
        startedAt = 0,
        countedAt = nil,
        arrivedAt = 0,
        ownStatus = 0,
        outcome = "unknown"
    }
end
--- Forgets the request that had the record before.
local function startAfresh(request, now)
    request.begunAt = now
    request.retries = 0
    request.isResting = false
    request.waits = 0
    request.waitsUntil = 0
    request.waited = 0
    request.isTurnedAway = false
end
--- Whether the request has been on this peer before.
local function wasTried(request, peer)
    for index = 1, request.failedTries do
        if request.tried[index] == peer then
            return true
        end
    end
    return false
end
____exports.newRequestState = newRequestState
____exports.startAfresh = startAfresh
____exports.wasTried = wasTried
return ____exports
