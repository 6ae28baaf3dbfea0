local ____exports = {}
local add, addRow
function add(sums, key, number)
    sums[key] = (sums[key] or 0) + tonumber(number)
end
function addRow(gauges, row)
    gauges.workers = gauges.workers + 1
    for inFlight, waiting, service in string.gmatch(row, "\n(%d+) (%d+) ([^\n]+)") do
        add(gauges.inFlight, service, inFlight)
        add(gauges.waiting, service, waiting)
    end
    for inFlight, peer in string.gmatch(row, "\npeer (%d+) ([^\n]+)") do
        add(gauges.peers, peer, inFlight)
    end
end
local function rowKey(place)
    return "metrics_worker:" .. tostring(place)
end
local function ownerOf(row)
    return tonumber((string.match(row, "^%d+"))) or 0
end
local function rowAt(store, place)
    return store.get(rowKey(place))
end
--- The first place that is free, or was left behind; nothing if there is no memory for another.
local function freePlace(store, pid, isAlive)
    local place = 1
    local row = rowAt(store, place)
    while row ~= nil do
        local owner = ownerOf(row)
        if owner == pid or not isAlive(owner) then
            return place
        end
        place = place + 1
        row = rowAt(store, place)
    end
    return store.add(
        rowKey(place),
        tostring(pid) .. "\n"
    ) and place or nil
end
--- Whether the row at a place is still this worker's: two that start at once may have taken the same.
local function isOwn(store, pid, place)
    local row = rowAt(store, place)
    return row ~= nil and ownerOf(row) == pid
end
--- Adds up what all workers say that are there.
local function gaugesOf(store, isAlive)
    local gauges = {workers = 0, inFlight = {}, waiting = {}, peers = {}}
    local place = 1
    local row = rowAt(store, place)
    while row ~= nil do
        if isAlive(ownerOf(row)) then
            addRow(gauges, row)
        end
        place = place + 1
        row = rowAt(store, place)
    end
    return gauges
end
____exports.freePlace = freePlace
____exports.gaugesOf = gaugesOf
____exports.isOwn = isOwn
____exports.rowKey = rowKey
return ____exports
