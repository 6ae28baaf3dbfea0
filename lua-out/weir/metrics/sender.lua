local ____exports = {}
local ____keys = require("weir.metrics.keys")
local serviceKey = ____keys.serviceKey
local ____numbers = require("weir.metrics.numbers")
local NUMBERS = ____numbers.NUMBERS
local numberNames = ____numbers.numberNames
local numberOf = ____numbers.numberOf
local ____peer_numbers = require("weir.metrics.peer_numbers")
local appendPeerRow = ____peer_numbers.appendPeerRow
local sendPeers = ____peer_numbers.sendPeers
local ____workers = require("weir.metrics.workers")
local freePlace = ____workers.freePlace
local headOf = ____workers.headOf
local isOwn = ____workers.isOwn
local rowKey = ____workers.rowKey
--- How often a worker sends what it has counted, in seconds, all of them at the same moments: a worker that is killed takes no more with it.
local SEND_SECONDS = 1
local function newSender(store, pid, isAlive, hasPeers)
    return {
        store = store,
        pid = pid,
        isAlive = isAlive,
        hasPeers = hasPeers,
        parts = {},
        place = nil,
        row = "",
        at = 0,
        isLeaving = false
    }
end
--- Has it send what is counted of a service.
local function addPart(____bindingPattern0, balancer, queue)
    local parts
    parts = ____bindingPattern0.parts
    local sent = {}
    for _ = 1, NUMBERS do
        sent[#sent + 1] = 0
    end
    parts[#parts + 1] = {balancer = balancer, queue = queue, sent = sent, keys = {}}
end
local function keyFor(____bindingPattern0, place)
    local keys
    local balancer
    balancer = ____bindingPattern0.balancer
    keys = ____bindingPattern0.keys
    local known = keys[place]
    if known ~= nil then
        return known
    end
    local key = serviceKey(numberNames[place + 1], balancer.settings.key)
    keys[place] = key
    return key
end
--- Sends what has been added since the last time. What finds no memory is sent with the next.
local function sendPart(store, part)
    local ____part_0 = part
    local balancer = ____part_0.balancer
    local sent = ____part_0.sent
    for place = 0, NUMBERS - 1 do
        local number = numberOf(balancer, place)
        local more = number - sent[place + 1]
        if more ~= 0 and store.increment(
            keyFor(part, place),
            more
        ) ~= 0 then
            sent[place + 1] = number
        end
    end
end
local function rowOf(____bindingPattern0)
    local pid
    local parts
    local isLeaving
    local hasPeers
    hasPeers = ____bindingPattern0.hasPeers
    isLeaving = ____bindingPattern0.isLeaving
    parts = ____bindingPattern0.parts
    pid = ____bindingPattern0.pid
    local lines = {headOf(pid, isLeaving)}
    for ____, ____value in ipairs(parts) do
        local balancer = ____value.balancer
        local queue = ____value.queue
        local ____balancer_1 = balancer
        local peers = ____balancer_1.peers
        local settings = ____balancer_1.settings
        local traffic = ____balancer_1.traffic
        if traffic.inFlight > 0 or queue.here > 0 then
            lines[#lines + 1] = string.format("%d %d %s", traffic.inFlight, queue.here, settings.key)
            if hasPeers then
                appendPeerRow(lines, settings.key, peers)
            end
        end
    end
    return table.concat(lines, "\n") .. "\n"
end
--- Writes the row, if it has changed, or another has written over it.
local function writeRow(sender)
    local ____sender_2 = sender
    local isAlive = ____sender_2.isAlive
    local pid = ____sender_2.pid
    local store = ____sender_2.store
    local isThere = sender.place ~= nil and isOwn(store, pid, sender.place)
    local row = rowOf(sender)
    if isThere and row == sender.row then
        return
    end
    if not isThere then
        sender.place = freePlace(store, pid, isAlive)
    end
    if sender.place == nil then
        return
    end
    local isWritten = store.set(
        rowKey(sender.place),
        row
    )
    sender.row = isWritten == true and row or ""
end
--- Sends all that was counted since the last time.
local function sendCounts(sender, now)
    local ____sender_3 = sender
    local hasPeers = ____sender_3.hasPeers
    local parts = ____sender_3.parts
    local store = ____sender_3.store
    sender.at = (math.floor(now / SEND_SECONDS) + 1) * SEND_SECONDS
    for ____, part in ipairs(parts) do
        sendPart(store, part)
        if hasPeers then
            sendPeers(store, part.balancer)
        end
    end
    writeRow(sender)
end
____exports.addPart = addPart
____exports.newSender = newSender
____exports.SEND_SECONDS = SEND_SECONDS
____exports.sendCounts = sendCounts
return ____exports
