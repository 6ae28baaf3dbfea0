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
--- How long it is remembered who takes the place of which worker, in seconds: longer than it takes to write a row.
local CLAIM_SECONDS = 60
local function rowKey(place)
    return "metrics_worker:" .. tostring(place)
end
--- How a worker's row begins.
local function headOf(pid, isLeaving)
    return (tostring(pid) .. " ") .. (isLeaving and "quits" or "stays")
end
local function ownerOf(row)
    return tonumber((string.match(row, "^%d+"))) or 0
end
local function rowAt(store, place)
    return store.get(rowKey(place))
end
--- The first place that is free, or was left behind; nothing if there is no memory for another. Of several that start at once, one gets it.
local function freePlace(store, pid, isAlive)
    local place = 1
    while not store.add(
        rowKey(place),
        headOf(pid, false) .. "\n"
    ) do
        local row = rowAt(store, place)
        if row == nil then
            return nil
        end
        local owner = ownerOf(row)
        if owner == pid then
            return place
        end
        if not isAlive(owner) and store.claim(
            (rowKey(place) .. ":") .. tostring(owner),
            CLAIM_SECONDS
        ) then
            return place
        end
        place = place + 1
    end
    return place
end
--- Whether the row at a place is still this worker's.
local function isOwn(store, pid, place)
    local row = rowAt(store, place)
    return row ~= nil and ownerOf(row) == pid
end
--- The rows of the workers that are there.
local function rowsOf(store, isAlive)
    local rows = {}
    local place = 1
    local row = rowAt(store, place)
    while row ~= nil do
        if isAlive(ownerOf(row)) then
            rows[#rows + 1] = row
        end
        place = place + 1
        row = rowAt(store, place)
    end
    return rows
end
--- The process ids of the workers that are there and do not leave.
local function stayingWorkers(store, isAlive)
    local pids = {}
    for ____, row in ipairs(rowsOf(store, isAlive)) do
        local pid = string.match(row, "^(%d+) stays")
        if pid ~= nil then
            pids[#pids + 1] = tonumber(pid)
        end
    end
    return pids
end
--- Adds up what all workers say that are there.
local function gaugesOf(store, isAlive)
    local gauges = {workers = 0, inFlight = {}, waiting = {}, peers = {}}
    for ____, row in ipairs(rowsOf(store, isAlive)) do
        addRow(gauges, row)
    end
    return gauges
end
____exports.freePlace = freePlace
____exports.gaugesOf = gaugesOf
____exports.headOf = headOf
____exports.isOwn = isOwn
____exports.rowKey = rowKey
____exports.stayingWorkers = stayingWorkers
return ____exports
