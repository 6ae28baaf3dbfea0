local ____exports = {}
local KEY = "leader"
--- How long the others wait for a leader that has died, in seconds.
local LEASE_SECONDS = 1
--- Whether this worker leads: the first to take the lease does, for as long as it renews it. It is not tied to a
-- worker's number, as those are given anew at once during a reload.
-- 
-- @param owner unlike that of any other worker, past or present
local function holdsLease(store, owner)
    if store.get(KEY) == owner then
        store.renew(KEY, owner, LEASE_SECONDS)
        return true
    end
    return store.add(KEY, owner, LEASE_SECONDS)
end
--- Lets another worker take over at once.
local function releaseLease(store, owner)
    if store.get(KEY) == owner then
        store.remove(KEY)
    end
end
____exports.holdsLease = holdsLease
____exports.releaseLease = releaseLease
return ____exports
