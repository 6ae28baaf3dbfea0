local ____exports = {}
local chooseEligible, makePick
local ____eligibility = require("weir.health.eligibility")
local eligiblePeers = ____eligibility.eligiblePeers
local isDrained = ____eligibility.isDrained
local ____slow_start = require("weir.health.slow_start")
local beginSlowly = ____slow_start.beginSlowly
local ____seats = require("weir.pool.seats")
local freeSeats = ____seats.freeSeats
local ____reconcile = require("weir.pool.reconcile")
local reconcile = ____reconcile.reconcile
function chooseEligible(balancer, mayWait)
    local ____balancer_1 = balancer
    local peers = ____balancer_1.peers
    local settings = ____balancer_1.settings
    local snapshot = ____balancer_1.snapshot
    balancer.eligible = eligiblePeers(peers, snapshot.state == "fresh" and not settings.givesWay)
    balancer.isLastPeer = #balancer.eligible <= 1
    balancer.isOutdated = mayWait and settings.policy.isSlowToMake and #balancer.eligible > 0
    if not balancer.isOutdated then
        makePick(balancer)
    end
end
function makePick(balancer)
    local ____balancer_2 = balancer
    local eligible = ____balancer_2.eligible
    local settings = ____balancer_2.settings
    local traffic = ____balancer_2.traffic
    local ____balancer_4 = balancer
    local ____temp_3
    if #eligible == 0 then
        ____temp_3 = nil
    else
        ____temp_3 = settings.policy.makePick(eligible, settings.random, traffic)
    end
    ____balancer_4.pick = ____temp_3
end
--- Takes in a new membership. Requests under way keep their peers.
local function update(balancer, snapshot, now)
    balancer.snapshot = snapshot
    balancer.peers = reconcile(balancer.peers, snapshot.members)
    balancer.halfOpen = {}
    for ____, peer in ipairs(balancer.peers) do
        if peer.standing == "half_open" and not peer.isDown and not isDrained(peer) then
            local ____balancer_halfOpen_0 = balancer.halfOpen
            ____balancer_halfOpen_0[#____balancer_halfOpen_0 + 1] = peer
        end
    end
    if balancer.settings.slowStart > 0 then
        beginSlowly(balancer.peers, balancer.settings.slowStart, now)
    end
    chooseEligible(balancer, false)
end
--- Makes up for what took too long in a request. To be called often, outside of requests.
local function catchUp(balancer)
    if not balancer.isOutdated then
        return
    end
    balancer.isOutdated = false
    makePick(balancer)
end
--- Whether any peer accepts connections, as far as anybody knows.
local function hasConnectable(____bindingPattern0)
    local eligible
    eligible = ____bindingPattern0.eligible
    return eligible[1] ~= nil and not eligible[1].isDown
end
--- How many more requests a peer may have.
local function roomAt(____bindingPattern0, peer)
    local seats
    local mostInFlight
    mostInFlight = ____bindingPattern0.mostInFlight
    seats = ____bindingPattern0.seats
    local room = mostInFlight - peer.inFlight
    return (seats == nil or room <= 0) and room or math.min(
        room,
        freeSeats(seats, peer)
    )
end
--- How many of so many new requests would be taken now: by peers that accept connections, and are not full.
local function placesFor(balancer, requests)
    local ____balancer_5 = balancer
    local eligible = ____balancer_5.eligible
    local mostInFlight = ____balancer_5.mostInFlight
    if not hasConnectable(balancer) then
        return 0
    end
    if mostInFlight == math.huge then
        return requests
    end
    local places = 0
    for ____, peer in ipairs(eligible) do
        places = places + math.max(
            0,
            roomAt(balancer, peer)
        )
        if places >= requests then
            return requests
        end
    end
    return places
end
--- Whether a new request would be taken now.
local function canServe(balancer)
    return placesFor(balancer, 1) == 1
end
____exports.canServe = canServe
____exports.catchUp = catchUp
____exports.chooseEligible = chooseEligible
____exports.hasConnectable = hasConnectable
____exports.placesFor = placesFor
____exports.roomAt = roomAt
____exports.update = update
return ____exports
