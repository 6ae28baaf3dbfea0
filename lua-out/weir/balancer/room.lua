local ____exports = {}
local function newRoom(store, key, places, seconds)
    return {store = store, queue = "waiting:" .. key, places = places, seconds = seconds}
end
--- Takes a place until a moment; says whether there was one. A place that is held beyond its moment was left behind by a worker
-- that died, and is free.
local function enter(____bindingPattern0, ____until, now)
    local places
    local queue
    local store
    store = ____bindingPattern0.store
    queue = ____bindingPattern0.queue
    places = ____bindingPattern0.places
    if places == 0 then
        return false
    end
    local taken = store.push(
        queue,
        string.format("%.3f", ____until)
    )
    if taken == nil then
        return false
    end
    if taken <= places then
        return true
    end
    local oldest = store.pop(queue)
    if oldest == nil or tonumber(oldest) < now then
        return true
    end
    store.putBack(queue, oldest)
    store.popNewest(queue)
    return false
end
--- Gives a place back. Which one does not matter.
local function leave(____bindingPattern0)
    local queue
    local store
    store = ____bindingPattern0.store
    queue = ____bindingPattern0.queue
    store.pop(queue)
end
____exports.enter = enter
____exports.leave = leave
____exports.newRoom = newRoom
return ____exports
