local ____exports = {}
local ____policy = require("weir.policy.policy")
local haveEqualShares = ____policy.haveEqualShares
local shareOf = ____policy.shareOf
--- A turn over all peers has at most this many places for each peer, on average; finer differences of weight are rounded.
local PLACES_PER_PEER = 16
local MIN_PLACES = 1024
local GOLDEN_RATIO = 0.6180339887
local floor = math.floor
local function greatestCommonDivisor(a, b)
    return b == 0 and a or greatestCommonDivisor(b, a % b)
end
--- How many places each peer gets in a turn: its weight without common divisors, scaled down if the turn grew too long.
local function placesOf(peers)
    local divisor = 0
    local total = 0
    for ____, peer in ipairs(peers) do
        divisor = greatestCommonDivisor(
            shareOf(peer),
            divisor
        )
        total = total + shareOf(peer)
    end
    local longest = math.max(MIN_PLACES, PLACES_PER_PEER * #peers)
    local scale = math.min(1 / divisor, longest / total)
    local places = {}
    for ____, peer in ipairs(peers) do
        places[#places + 1] = math.max(
            1,
            floor(shareOf(peer) * scale + 0.5)
        )
    end
    return places
end
--- The order in which the peers take their turns: each one's places lie evenly over the whole turn, as nginx's smooth weighted
-- round robin and earliest-deadline-first scheduling put them, and each begins at another moment (multiples of the golden
-- ratio, which never crowd), so that peers of equal weight alternate. A counting sort by moment keeps this linear.
local function turnOf(places)
    local length = 0
    for ____, count in ipairs(places) do
        length = length + count
    end
    local function momentOf(index, place)
        return floor((place + index * GOLDEN_RATIO % 1) / places[index + 1] * length)
    end
    local next = {}
    for moment = 0, length do
        next[moment + 1] = 0
    end
    for index = 0, #places - 1 do
        for place = 0, places[index + 1] - 1 do
            local after = momentOf(index, place) + 1
            next[after + 1] = next[after + 1] + 1
        end
    end
    for moment = 1, length do
        next[moment + 1] = next[moment + 1] + next[moment]
    end
    local turn = {}
    for position = 0, length - 1 do
        turn[position + 1] = 0
    end
    for index = 0, #places - 1 do
        for place = 0, places[index + 1] - 1 do
            local moment = momentOf(index, place)
            turn[next[moment + 1] + 1] = index
            next[moment + 1] = next[moment + 1] + 1
        end
    end
    return turn
end
--- Indexes of peers in turn, each as often as its weight says. It begins anywhere, lest all workers begin with the same peer.
local function weightedOrder(peers, random)
    if haveEqualShares(peers) then
        local count = #peers
        local index = floor(random() * count)
        return function()
            index = index + 1
            if index >= count then
                index = 0
            end
            return index
        end
    end
    local turn = turnOf(placesOf(peers))
    local length = #turn
    local position = floor(random() * length)
    return function()
        position = position + 1
        if position >= length then
            position = 0
        end
        return turn[position + 1]
    end
end
____exports.weightedOrder = weightedOrder
return ____exports
