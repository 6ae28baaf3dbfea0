local ____exports = {}
--- How often the leader looks for peers that are gone, in seconds.
local FORGET_SECONDS = 600
local function newReview(now)
    return {workersAt = now, peersAt = now + FORGET_SECONDS, numbersAt = now, history = {step = nil, done = 0}}
end
____exports.FORGET_SECONDS = FORGET_SECONDS
____exports.newReview = newReview
return ____exports
