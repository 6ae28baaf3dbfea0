local ____exports = {}
--- Requests are told apart by whether they lasted longer than so many seconds.
local BOUNDS = {
    0.002,
    0.005,
    0.01,
    0.025,
    0.05,
    0.1,
    0.25,
    0.5,
    1,
    2.5,
    10,
    60
}
--- The clock tells whole milliseconds, whose differences are not quite that.
local ROUNDING_SECONDS = 0.000001
local CLASSES = 5
local SECONDS_INDEX = CLASSES + #BOUNDS + 1
local TALLY_LENGTH = SECONDS_INDEX + 1
local floor = math.floor
local limits = {}
for ____, bound in ipairs(BOUNDS) do
    limits[#limits + 1] = bound + ROUNDING_SECONDS
end
--- Up to here, most requests are of the first kind, which is found without a search.
local FIRST_LIMIT = BOUNDS[1] + ROUNDING_SECONDS
local function newTally()
    local tally = {}
    for _ = 1, TALLY_LENGTH do
        tally[#tally + 1] = 0
    end
    return tally
end
--- The class of a status, 0 for `1xx`. nginx says 9 of HTTP/0.9, which has none; peers may say more than 599.
local function classOf(status)
    if status < 100 then
        return 1
    end
    return status < 600 and floor(status / 100) - 1 or CLASSES - 1
end
local function bucketOf(seconds)
    for index = 1, #limits do
        if seconds <= limits[index] then
            return index - 1
        end
    end
    return #limits
end
____exports.BOUNDS = BOUNDS
____exports.bucketOf = bucketOf
____exports.CLASSES = CLASSES
____exports.classOf = classOf
____exports.FIRST_LIMIT = FIRST_LIMIT
____exports.newTally = newTally
____exports.SECONDS_INDEX = SECONDS_INDEX
____exports.TALLY_LENGTH = TALLY_LENGTH
return ____exports
