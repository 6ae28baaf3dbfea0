local ____exports = {}
local ____codec = require("weir.pool.codec")
local decode = ____codec.decode
local encode = ____codec.encode
local EPOCH = "epoch"
local function poolKey(service)
    return "pool:" .. service
end
--- Shows a snapshot to all workers; an error if the store is full, which leaves the last one up.
local function publish(store, service, snapshot)
    local ____, problem = store.set(
        poolKey(service),
        encode(snapshot)
    )
    store.increment(EPOCH)
    return problem
end
--- The last published snapshot of a service.
local function published(store, service)
    local text = store.get(poolKey(service))
    local ____temp_0
    if text == nil then
        ____temp_0 = nil
    else
        ____temp_0 = decode(text)
    end
    return ____temp_0
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
    local ____reader_1 = reader
    local store = ____reader_1.store
    local texts = ____reader_1.texts
    local epoch = epochOf(store)
    if epoch == reader.epoch then
        return
    end
    reader.epoch = epoch
    for ____, service in ipairs(reader.services) do
        local text = store.get(poolKey(service))
        if text ~= nil and text ~= texts[service] then
            texts[service] = text
            take(
                service,
                decode(text)
            )
        end
    end
end
____exports.epochOf = epochOf
____exports.newReader = newReader
____exports.publish = publish
____exports.published = published
____exports.readChanges = readChanges
return ____exports
