local ____exports = {}
local ____maglev = require("weir.policy.maglev")
local tableOf = ____maglev.tableOf
local ____policy = require("weir.policy.policy")
local shareOf = ____policy.shareOf
local sharesOf = ____policy.sharesOf
local ____random = require("weir.policy.random")
local pickAny = ____random.pickAny
local ____text_hash = require("weir.policy.text_hash")
local hashText = ____text_hash.hashText
--- Slots that are looked at before the first is taken all the same.
local MOST_STEPS = 64
local SEED = 625341585
local ceil = math.ceil
--- The peers in an order that all workers share, whenever they heard of them.
local function ordered(peers)
    local sorted = {}
    for ____, peer in ipairs(peers) do
        sorted[#sorted + 1] = peer
    end
    table.sort(
        sorted,
        function(a, b) return a.id < b.id end
    )
    return sorted
end
local function makePick(unordered, random, traffic, balance)
    local peers = ordered(unordered)
    local ____tableOf_result_0 = tableOf(peers)
    local size = ____tableOf_result_0.size
    local slots = ____tableOf_result_0.slots
    local pickWithoutKey = pickAny(peers, random)
    local bound = balance / sharesOf(peers)
    local function isOpen(peer)
        if peer.isDown then
            return false
        end
        return bound == 0 or peer.inFlight < ceil(bound * (traffic.inFlight + 1) * shareOf(peer))
    end
    return function(now, key, look)
        if key == "" then
            return pickWithoutKey(now, key, look)
        end
        local slot = hashText(key, SEED) % size
        local home = peers[slots[slot] + 1]
        if look == 0 and isOpen(home) then
            return home
        end
        local passed = 0
        local last = home
        for _ = 1, MOST_STEPS do
            slot = slot + 1 < size and slot + 1 or 0
            local peer = peers[slots[slot] + 1]
            if peer ~= last and isOpen(peer) then
                passed = passed + 1
                if passed >= look then
                    return peer
                end
                last = peer
            end
        end
        return home
    end
end
--- Requests of the same key to the same peer, in every worker: Maglev hashing. A request without one goes to any.
-- 
-- @param balance with bounded load (V. Mirrokni et al., "Consistent hashing with bounded loads", 2016), how many times the
-- average a peer may have under way before its keys go on to the next slot's; 0 for no bound
local function hash(balance)
    return {
        makePick = function(peers, random, traffic) return makePick(peers, random, traffic, balance) end,
        observe = nil,
        isSlowToMake = true
    }
end
____exports.hash = hash
return ____exports
