local ____exports = {}
--- How long a server that was silent is given little time, in seconds.
local suspicion = 30
--- The share of the usual time that a suspect gets while another is left.
local shortened = 0.1
--- Servers are always asked in their order, since they need not know the same names: a later one's NXDOMAIN must not win over an
-- earlier one that could be asked. What a dead one may cost is limited instead: after `timeout` seconds of silence it gets a
-- tenth of that for half a minute, while another is not suspect. A refusal or an error costs next to nothing and changes nothing.
local function makeServers(list, timeout)
    local suspectUntil = {}
    for index = 0, #list - 1 do
        suspectUntil[index + 1] = 0
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
        patience = function(index, now) return isSuspect(index, now) and isAnyTrusted(now) and timeout * shortened or timeout end,
        wasSilent = function(index, now)
            if not isSuspect(index, now) then
                suspectUntil[index + 1] = now + suspicion
            end
        end,
        replied = function(index)
            suspectUntil[index + 1] = 0
        end
    }
end
____exports.makeServers = makeServers
return ____exports
