local ____exports = {}
--- The weight of a new time in the average, and in its variance (RFC 6298, section 2.3).
local alpha = 1 / 8
local beta = 1 / 4
--- How many variances a reply may be late (RFC 6298, section 2.2).
local lateness = 4
--- A reply is waited for at least so many times as long as usual: a server as steady as a clock is busy now and then, too.
local leastFactor = 2
local function newRoundTrip()
    return {average = nil, variance = 0}
end
--- Takes in how many seconds a reply has taken.
local function measure(trip, seconds)
    local ____trip_0 = trip
    local average = ____trip_0.average
    if average == nil then
        trip.average = seconds
        trip.variance = seconds / 2
        return
    end
    trip.variance = (1 - beta) * trip.variance + beta * math.abs(average - seconds)
    trip.average = (1 - alpha) * average + alpha * seconds
end
--- Seconds within which a server that is well replies nearly always; 0 where nothing is known.
local function expected(____bindingPattern0)
    local variance
    local average
    average = ____bindingPattern0.average
    variance = ____bindingPattern0.variance
    return average == nil and 0 or math.max(leastFactor * average, average + lateness * variance)
end
____exports.expected = expected
____exports.measure = measure
____exports.newRoundTrip = newRoundTrip
return ____exports
