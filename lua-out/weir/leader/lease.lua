local ____exports = {}
local KEY = "leader"
--- How long the others wait for a leader that has died, in seconds.
local LEASE_SECONDS = 1
local function write(owner, ____until)
    return string.format("%s %015.3f", owner, ____until)
end
local function parse(text)
    local owner, ____until = string.match(text, "^(.*) (%S+)$")
    return {
        owner = owner or "",
        ["until"] = tonumber(____until) or 0
    }
end
local lastText = ""
local lastLease = parse(lastText)
--- The same text is read with every answer of DNS.
local function read(text)
    if text ~= lastText then
        lastText = text
        lastLease = parse(text)
    end
    return lastLease
end
--- Whether a worker leads.
local function isLedBy(store, owner, now)
    local text = store.get(KEY)
    if text == nil then
        return false
    end
    local lease = read(text)
    return lease.owner == owner and now < lease["until"]
end
--- Takes the lease of a leader that is gone. Of several workers that try, the one does that adds a key which is named for that very
-- lease; if it dies at that, another may try a lease later. Where there is no memory for the key, any may.
local function takeOver(store, gone, owner, now)
    local claim = "takeover:" .. gone
    local isFirst = store.add(
        claim,
        string.format("%.3f", now + LEASE_SECONDS)
    )
    local ____isFirst_0
    if isFirst then
        ____isFirst_0 = nil
    else
        ____isFirst_0 = tonumber(store.get(claim))
    end
    local other = ____isFirst_0
    if other ~= nil then
        if other < now then
            store.remove(claim)
        end
        return false
    end
    local isStillGone = store.get(KEY) == gone
    if isStillGone then
        store.set(
            KEY,
            write(owner, now + LEASE_SECONDS)
        )
    end
    store.remove(claim)
    return isStillGone
end
--- Whether this worker leads: the first to take the lease does, for as long as it renews it. It is not tied to a worker's number, as
-- those are given anew at once during a reload.
-- 
-- @param owner unlike that of any other worker, past or present, and as long as any
local function holdsLease(store, owner, now)
    local text = store.get(KEY)
    if text == nil then
        return store.add(
            KEY,
            write(owner, now + LEASE_SECONDS)
        )
    end
    local lease = read(text)
    if lease["until"] <= now then
        return takeOver(store, text, owner, now)
    end
    if lease.owner ~= owner then
        return false
    end
    store.set(
        KEY,
        write(owner, now + LEASE_SECONDS)
    )
    return true
end
--- When a leader was last known to be at work; never in the future.
local function lastLed(store, now)
    local text = store.get(KEY)
    return text == nil and now or math.min(
        now,
        read(text)["until"] - LEASE_SECONDS
    )
end
--- Lets another worker take over at once.
local function releaseLease(store, owner, now)
    if isLedBy(store, owner, now) then
        store.set(
            KEY,
            write(owner, now)
        )
    end
end
____exports.holdsLease = holdsLease
____exports.isLedBy = isLedBy
____exports.lastLed = lastLed
____exports.releaseLease = releaseLease
return ____exports
