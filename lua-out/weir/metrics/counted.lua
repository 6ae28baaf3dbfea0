local ____exports = {}
local ejectionNumber
local ____contains = require("weir.text.contains")
local contains = ____contains.contains
local ____keys = require("weir.metrics.keys")
local numberAt = ____keys.numberAt
local serviceKey = ____keys.serviceKey
function ejectionNumber(reason)
    return "ejected_" .. reason
end
--- In the store, the pairs of a nameserver and a result that have been counted, a line for each; only the leader writes.
local REPLIES = "metrics_dns"
local function replyKey(nameserver, result)
    return (((REPLIES .. ":") .. nameserver) .. " ") .. result
end
--- Counts what the leader sees and decides in the store, so that the next leader goes on from there.
local function newCounted(store)
    --- The keys of what is listed already.
    local listed = {}
    local function list(nameserver, result)
        local line = ((nameserver .. " ") .. result) .. "\n"
        local text = store.get(REPLIES) or ""
        if not contains("\n" .. text, "\n" .. line) and (store.set(REPLIES, text .. line)) == nil then
            return nil
        end
        local results = listed[nameserver] or ({})
        listed[nameserver] = results
        local key = replyKey(nameserver, result)
        results[result] = key
        return key
    end
    return {
        ejected = function(service, reason)
            store.increment(
                serviceKey(
                    ejectionNumber(reason),
                    service
                ),
                1
            )
        end,
        moved = function(service, appeared, left)
            if appeared > 0 then
                store.increment(
                    serviceKey("appeared", service),
                    appeared
                )
            end
            if left > 0 then
                store.increment(
                    serviceKey("left", service),
                    left
                )
            end
        end,
        replied = function(nameserver, result)
            local ____opt_0 = listed[nameserver]
            local key = ____opt_0 and ____opt_0[result] or list(nameserver, result)
            if key ~= nil then
                store.increment(key, 1)
            end
        end,
        confirmed = function(service, at)
            store.set(
                serviceKey("confirmed_at", service),
                at
            )
        end,
        answered = function(service, at)
            store.set(
                serviceKey("answered_at", service),
                at
            )
        end,
        taken = function(service, now)
            local at = numberAt(
                store,
                serviceKey("answered_at", service)
            )
            if at == 0 then
                return
            end
            store.set(
                serviceKey("lag", service),
                now - at
            )
            store.increment(
                serviceKey("lags", service),
                1
            )
            store.increment(
                serviceKey("lag_seconds", service),
                now - at
            )
        end
    }
end
--- Hands on how often each nameserver replied what.
local function readReplies(store, take)
    for nameserver, result in string.gmatch(
        store.get(REPLIES) or "",
        "(%S+) (%S+)\n"
    ) do
        take(
            nameserver,
            result,
            numberAt(
                store,
                replyKey(nameserver, result)
            )
        )
    end
end
____exports.ejectionNumber = ejectionNumber
____exports.newCounted = newCounted
____exports.readReplies = readReplies
return ____exports
