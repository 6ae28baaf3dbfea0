local ____exports = {}
local SUMS = "seats"
local OWN = "seats_of"
local WORKERS = "seats_workers"
local function newSeats(store, service, most, pid)
    return {
        store = store,
        service = service,
        most = most,
        pid = pid,
        keys = setmetatable({}, {__mode = "k"})
    }
end
--- Tells the leader of a worker, so that it notices when the worker is gone.
local function announce(store, pid)
    store.push(
        WORKERS,
        tostring(pid)
    )
end
local function keysOf(seats, peer)
    if seats.keys[peer] ~= nil then
        return seats.keys[peer]
    end
    local ____seats_0 = seats
    local pid = ____seats_0.pid
    local service = ____seats_0.service
    local keys = {
        (((SUMS .. ":") .. service) .. ":") .. peer.id,
        (((((OWN .. ":") .. tostring(pid)) .. ":") .. service) .. ":") .. peer.id
    }
    seats.keys[peer] = keys
    return keys
end
--- How many more requests the peer may have; it may be fewer by the time that one is taken.
local function freeSeats(seats, peer)
    local taken = seats.store.get(keysOf(seats, peer)[1])
    return seats.most - (taken or 0)
end
--- Takes a seat at the peer for a request; says whether there was one.
local function takeSeat(seats, peer)
    local ____seats_1 = seats
    local most = ____seats_1.most
    local store = ____seats_1.store
    local sum, own = unpack(
        keysOf(seats, peer),
        1,
        2
    )
    if store.increment(sum, 1) > most then
        store.increment(sum, -1)
        return false
    end
    store.increment(own, 1)
    return true
end
--- Gives it back.
local function giveSeatBack(seats, peer)
    local ____seats_2 = seats
    local store = ____seats_2.store
    local sum, own = unpack(
        keysOf(seats, peer),
        1,
        2
    )
    store.increment(sum, -1)
    if store.increment(own, -1) == 0 then
        store.remove(own)
    end
end
--- Gives back what a worker had that is gone. Slow: it looks at all keys.
local function clearSeatsOf(store, pid)
    local prefix = ((OWN .. ":") .. pid) .. ":"
    for ____, key in ipairs(store.keys()) do
        if string.sub(key, 1, #prefix) == prefix then
            store.increment(
                (SUMS .. ":") .. string.sub(key, #prefix + 1),
                -store.get(key)
            )
            store.remove(key)
        end
    end
end
--- Looks at one of the workers that keep count, and gives back what it had if it is gone. To be called by the leader now and then.
local function reviewSeats(store, isAlive)
    local pid = store.pop(WORKERS)
    if pid == nil then
        return
    end
    if isAlive(tonumber(pid)) then
        store.push(WORKERS, pid)
    else
        clearSeatsOf(store, pid)
    end
end
--- Forgets the sums of peers that are in no pool and have no request. Slow, as above.
local function forgetSeats(store, isMember)
    for ____, key in ipairs(store.keys()) do
        local service, peerId = string.match(key, ("^" .. SUMS) .. ":(.-):(.+)$")
        if service ~= nil and store.get(key) == 0 and not isMember(service, peerId) then
            store.remove(key)
        end
    end
end
____exports.announce = announce
____exports.forgetSeats = forgetSeats
____exports.freeSeats = freeSeats
____exports.giveSeatBack = giveSeatBack
____exports.newSeats = newSeats
____exports.reviewSeats = reviewSeats
____exports.takeSeat = takeSeat
return ____exports
