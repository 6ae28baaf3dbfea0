local ____exports = {}
--- Fewer peers than these have no rate to differ from.
local LEAST_PEERS = 5
--- A peer with fewer requests in an interval has no rate.
local LEAST_ATTEMPTS = 100
--- How far from the mean is too far, in standard deviations.
local DEVIATIONS = 1.9
--- An outlier that fails less than this is left alone: among equals the slightest error is an outlier.
local LEAST_ERROR_RATE = 0.1
--- The peers that fail more often than the others: their share of good answers is 1.9 standard deviations below the mean
-- (Envoy's success-rate outliers, with its five peers and hundred requests), and a tenth of their answers are errors.
local function outliers(rates)
    local errorRates = {}
    local count = 0
    local sum = 0
    local squares = 0
    for id, ____temp_0 in pairs(rates) do
        local errors
        local attempts
        attempts = ____temp_0.attempts
        errors = ____temp_0.errors
        if attempts >= LEAST_ATTEMPTS then
            local rate = errors / attempts
            errorRates[id] = rate
            count = count + 1
            sum = sum + rate
            squares = squares + rate * rate
        end
    end
    local found = {}
    if count < LEAST_PEERS then
        return found
    end
    local mean = sum / count
    local deviation = math.sqrt(math.max(0, squares / count - mean * mean))
    local limit = math.max(LEAST_ERROR_RATE, mean + DEVIATIONS * deviation)
    for id, rate in pairs(errorRates) do
        if rate >= limit then
            found[#found + 1] = id
        end
    end
    return found
end
____exports.outliers = outliers
return ____exports
