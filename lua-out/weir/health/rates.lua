local ____exports = {}
--- How often workers report how their peers answered, and outliers are looked for, in seconds.
local INTERVAL_SECONDS = 10
--- Peers in one report: a report must find room in the store.
local PEERS_IN_REPORT = 100
--- How the peers of this worker answered since the last call, in reports of many peers each; nothing if there was no error.
local function ratesSince(peers)
    local words = {}
    local hasErrors = false
    for ____, peer in ipairs(peers) do
        local attempts = peer.attempts
        local errors = peer.errors
        if attempts > peer.attemptsReported then
            words[#words + 1] = (((peer.id .. "=") .. tostring(attempts - peer.attemptsReported)) .. "/") .. tostring(errors - peer.errorsReported)
        end
        hasErrors = hasErrors or errors > peer.errorsReported
        peer.attemptsReported = attempts
        peer.errorsReported = errors
    end
    local reports = {}
    if not hasErrors then
        return reports
    end
    for first = 1, #words, PEERS_IN_REPORT do
        reports[#reports + 1] = table.concat(
            words,
            ",",
            first,
            math.min(#words, first + PEERS_IN_REPORT - 1)
        )
    end
    return reports
end
--- Adds what a worker reported.
local function addRates(rates, report)
    for id, attempts, errors in string.gmatch(report, "([^=,]+)=(%d+)/(%d+)") do
        local rate = rates[id] or ({attempts = 0, errors = 0})
        rate.attempts = rate.attempts + tonumber(attempts)
        rate.errors = rate.errors + tonumber(errors)
        rates[id] = rate
    end
end
____exports.addRates = addRates
____exports.INTERVAL_SECONDS = INTERVAL_SECONDS
____exports.ratesSince = ratesSince
return ____exports
