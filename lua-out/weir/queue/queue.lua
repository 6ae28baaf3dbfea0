local ____exports = {}
local takePlace
function takePlace(____bindingPattern0, ____until, now)
    local places
    local list
    local store
    store = ____bindingPattern0.store
    list = ____bindingPattern0.list
    places = ____bindingPattern0.places
    local taken = store.push(
        list,
        string.format("%.3f", ____until)
    )
    if taken == nil then
        return false
    end
    if taken <= places then
        return true
    end
    local oldest = store.pop(list)
    if oldest == nil or tonumber(oldest) < now then
        return true
    end
    store.putBack(list, oldest)
    store.popNewest(list)
    return false
end
local function newQueue(store, key, places, seconds)
    return {
        store = store,
        list = "waiting:" .. key,
        places = places,
        seconds = seconds,
        here = 0
    }
end
--- Takes a place until a moment; says whether there was one. A place that is held beyond its moment was left behind by a worker
-- that died, and is free.
local function join(queue, ____until, now)
    if queue.places == 0 or not takePlace(queue, ____until, now) then
        return false
    end
    queue.here = queue.here + 1
    return true
end
--- Gives a place back. Which one does not matter.
local function leave(queue)
    queue.here = queue.here - 1
    queue.store.pop(queue.list)
end
____exports.join = join
____exports.leave = leave
____exports.newQueue = newQueue
return ____exports
