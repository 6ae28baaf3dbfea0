local ____exports = {}
local ____policy = require("weir.policy.policy")
local shareOf = ____policy.shareOf
local ____slots = require("weir.policy.slots")
local newSlots = ____slots.newSlots
local ____text_hash = require("weir.policy.text_hash")
local hashText = ____text_hash.hashText
--- Primes, each about twice the last: a table must be far larger than its pool, and must seldom change its size.
local SIZES = {
    65537,
    131101,
    262147,
    524309,
    1048583,
    2097169,
    4194319,
    8388617
}
--- With so many slots for each peer, shares differ by one percent at most.
local SLOTS_PER_PEER = 100
local FREE = 65535
local OFFSET_SEED = 1540483477
local STEP_SEED = 461845907
local function sizeFor(count)
    for ____, size in ipairs(SIZES) do
        if size > count * SLOTS_PER_PEER then
            return size
        end
    end
    return SIZES[#SIZES]
end
local function greatestShare(peers)
    local greatest = 0
    for ____, peer in ipairs(peers) do
        greatest = math.max(
            greatest,
            shareOf(peer)
        )
    end
    return greatest
end
--- Fills the table: the heaviest peers take a slot in each turn, the others as often as their weight says; all take one in the first.
local function fill(slots, size, peers)
    local count = #peers
    local next = {}
    local step = {}
    local gain = {}
    local credit = {}
    local greatest = greatestShare(peers)
    for index = 0, count - 1 do
        local ____peers_index_0 = peers[index + 1]
        local id = ____peers_index_0.id
        next[index + 1] = hashText(id, OFFSET_SEED) % size
        step[index + 1] = 1 + hashText(id, STEP_SEED) % (size - 1)
        gain[index + 1] = shareOf(peers[index + 1]) / greatest
        credit[index + 1] = 1
    end
    local taken = 0
    while taken < size do
        for index = 0, count - 1 do
            if credit[index + 1] >= 1 and taken < size then
                local stride = step[index + 1]
                local slot = next[index + 1]
                while slots[slot] ~= FREE do
                    slot = slot + stride < size and slot + stride or slot + stride - size
                end
                slots[slot] = index
                next[index + 1] = slot
                credit[index + 1] = credit[index + 1] - 1
                taken = taken + 1
            end
            credit[index + 1] = credit[index + 1] + gain[index + 1]
        end
    end
end
--- The table of a pool of less than 65,535 peers. It is the same wherever the peers come in the same order.
local function tableOf(peers)
    local size = sizeFor(#peers)
    local slots = newSlots(size)
    fill(slots, size, peers)
    return {size = size, slots = slots}
end
____exports.tableOf = tableOf
return ____exports
