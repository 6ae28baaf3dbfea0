local ____exports = {}
local ____round_trip = require("weir.dns.round_trip")
local expected = ____round_trip.expected
local measure = ____round_trip.measure
local newRoundTrip = ____round_trip.newRoundTrip
--- How long a server that was silent is given little time, in seconds.
local suspicion = 30
--- The least share of the whole time that a suspect gets while another is left.
local shortened = 0.1
--- Servers are always asked in their order, since they need not know the same names: a later one's NXDOMAIN must not win over an
-- earlier one that could be asked. What a dead one may cost is limited instead: after `timeout` seconds of silence it gets little
-- for half a minute, while another is not suspect. That is a tenth, or the time in which it usually replies: one lost datagram
-- must not keep a server that is well, but far away, from being heard. A refusal or an error costs next to nothing and changes
-- nothing.
local function makeServers(list, timeout)
    local suspectUntil = {}
    local trips = {}
    for index = 0, #list - 1 do
        suspectUntil[index + 1] = 0
        trips[index + 1] = newRoundTrip()
    end
    local function isAnyTrusted(now)
        for ____, ____until in ipairs(suspectUntil) do
            if ____until <= now then
                return true
            end
        end
        return false
    end
    local function isSuspect(index, now)
        return suspectUntil[index + 1] > now
    end
    return {
        list = list,
        isHurried = function(index, now) return isSuspect(index, now) and isAnyTrusted(now) end,
        usual = function(index) return math.min(
            timeout,
            math.max(
                timeout * shortened,
                expected(trips[index + 1])
            )
        ) end,
        wasSilent = function(index, now)
            if not isSuspect(index, now) then
                suspectUntil[index + 1] = now + suspicion
            end
        end,
        replied = function(index, seconds)
            suspectUntil[index + 1] = 0
            measure(trips[index + 1], seconds)
        end
    }
end
____exports.makeServers = makeServers
return ____exports
