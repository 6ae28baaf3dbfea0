local ____exports = {}
local ____codec = require("weir.pool.codec")
local decode = ____codec.decode
local encode = ____codec.encode
local ____events = require("weir.pool.events")
local PREFIX = ____events.PREFIX
local ____history = require("weir.pool.history")
local HISTORY = ____history.HISTORY
local EPOCH = "epoch"
local function pointerKey(service)
    return "pool:" .. service
end
local function placeKey(service, place)
    return (("pool" .. tostring(place)) .. ":") .. service
end
local function textOf(store, service)
    local place = store.get(pointerKey(service))
    local ____temp_0
    if place == nil then
        ____temp_0 = nil
    else
        ____temp_0 = store.get(placeKey(service, place))
    end
    return ____temp_0
end
--- Shows a snapshot to all workers; an error if the store is full, which leaves the last one there.
local function publish(store, service, snapshot)
    local last = store.get(pointerKey(service))
    local place = last == 1 and 2 or 1
    local ____, problem = store.set(
        placeKey(service, place),
        encode(snapshot)
    )
    if problem ~= nil then
        return problem
    end
    local ____, notPointed = store.set(
        pointerKey(service),
        place
    )
    if notPointed ~= nil then
        store.remove(placeKey(service, place))
        return notPointed
    end
    if last ~= nil then
        store.remove(placeKey(service, last))
    end
    store.increment(EPOCH, 1)
    return nil
end
--- The last published snapshot of a service.
local function published(store, service)
    local text = textOf(store, service)
    local ____temp_1
    if text == nil then
        ____temp_1 = nil
    else
        ____temp_1 = decode(text)
    end
    return ____temp_1
end
--- Whether this is what is published of a service.
local function isPublished(store, service, snapshot)
    return textOf(store, service) == encode(snapshot)
end
--- Removes what is published and recorded of services that are no more: one that is configured again later begins anew.
local function retire(store, services)
    for ____, key in ipairs(store.keys()) do
        local pool = string.match(key, "^pool%d?:(.*)$")
        local events = string.match(key, ("^" .. PREFIX) .. "(.+)$")
        local history = string.match(key, ("^" .. HISTORY) .. "(.+)$")
        local service = pool or events or history
        if service ~= nil and not (services[service] ~= nil) then
            store.remove(key)
        end
    end
end
--- Counts all changes of all services.
local function epochOf(store)
    return store.get(EPOCH) or 0
end
local function newReader(store, services)
    return {store = store, services = services, epoch = -1, texts = {}}
end
--- Hands every snapshot that changed since the last call to `take`. It costs one look-up if nothing did.
local function readChanges(reader, take)
    local ____reader_2 = reader
    local store = ____reader_2.store
    local texts = ____reader_2.texts
    local epoch = epochOf(store)
    if epoch == reader.epoch then
        return
    end
    reader.epoch = epoch
    for ____, service in ipairs(reader.services) do
        local text = textOf(store, service)
        if text ~= nil and text ~= texts[service] then
            texts[service] = text
            local snapshot = decode(text)
            if snapshot ~= nil then
                take(service, snapshot)
            end
        end
    end
end
____exports.epochOf = epochOf
____exports.isPublished = isPublished
____exports.newReader = newReader
____exports.publish = publish
____exports.published = published
____exports.readChanges = readChanges
____exports.retire = retire
return ____exports
