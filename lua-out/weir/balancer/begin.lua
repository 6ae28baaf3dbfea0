local ____exports = {}
local seated, takeReserved, giveReservedBack, startOn, MOST_SEATS_MISSED
local ____suspicion = require("weir.health.suspicion")
local expectAnswer = ____suspicion.expectAnswer
local ____seats = require("weir.pool.seats")
local giveSeatBack = ____seats.giveSeatBack
local takeSeat = ____seats.takeSeat
local ____choice = require("weir.balancer.choice")
local pickFirst = ____choice.pickFirst
local pickUntried = ____choice.pickUntried
local ____request_state = require("weir.balancer.request_state")
local startAfresh = ____request_state.startAfresh
local ____retry_budget = require("weir.balancer.retry_budget")
local deposit = ____retry_budget.deposit
local withdraw = ____retry_budget.withdraw
local ____arrivals = require("weir.balancer.arrivals")
local noteArrival = ____arrivals.noteArrival
function seated(balancer, first, affinity, now)
    local ____balancer_1 = balancer
    local pick = ____balancer_1.pick
    local seats = ____balancer_1.seats
    if seats == nil or pick == nil then
        return first
    end
    local peer = first
    for _ = 1, MOST_SEATS_MISSED do
        if peer == nil or takeSeat(seats, peer) then
            return peer
        end
        peer = pickFirst(balancer, pick, affinity, now)
    end
    balancer.hasWaiting = true
    return nil
end
function takeReserved(request)
    local ____request_4 = request
    local reserved = ____request_4.reserved
    request.reserved = nil
    return reserved
end
function giveReservedBack(request)
    local reserved = takeReserved(request)
    if reserved ~= nil and request.reservedBy ~= nil then
        giveSeatBack(request.reservedBy, reserved)
    end
end
function startOn(balancer, request, peer, now)
    request.balancer = balancer
    request.peer = peer
    request.startedAt = now
    expectAnswer(peer, now)
    balancer.traffic.inFlight = balancer.traffic.inFlight + 1
    peer.inFlight = peer.inFlight + 1
    peer.attempts = peer.attempts + 1
    return peer
end
MOST_SEATS_MISSED = 3
--- Begins a request's first try, or its first after it waited for a peer; `undefined` if no peer can take it.
-- 
-- @param affinity what ties it to a peer: it goes there even if that peer answers nothing for the moment
local function begin(balancer, request, now, affinity)
    local ____balancer_0 = balancer
    local pick = ____balancer_0.pick
    request.failedTries = 0
    if request.isSentOn then
        request.isSentOn = false
    else
        startAfresh(request, now)
        noteArrival(balancer, request, now)
    end
    if pick == nil then
        giveReservedBack(request)
        request.outcome = "connect_failed"
        return nil
    end
    deposit(balancer.budget)
    request.affinity = affinity
    local peer = takeReserved(request) or seated(
        balancer,
        pickFirst(balancer, pick, affinity, now),
        affinity,
        now
    )
    if peer == nil then
        request.outcome = "connect_failed"
        return nil
    end
    return startOn(balancer, request, peer, now)
end
--- Finds a peer for a request that waits, and keeps a seat there for when it begins; says whether there is one. Where seats are
-- not counted, nobody else can take it in between.
local function reserve(balancer, request, now)
    local ____balancer_2 = balancer
    local pick = ____balancer_2.pick
    local seats = ____balancer_2.seats
    if seats == nil or pick == nil then
        return true
    end
    local ____request_3 = request
    local affinity = ____request_3.affinity
    request.reserved = seated(
        balancer,
        pickFirst(balancer, pick, affinity, now),
        affinity,
        now
    )
    request.reservedBy = seats
    return request.reserved ~= nil
end
--- Begins the next try of a request whose last try was settled; `undefined` if it was retried enough, or no peer is left, or it is
-- to rest first.
-- 
-- Where many peers stop at the same moment, the event loop may not know yet that their kept connections are closed, and would
-- send the request into one after the other. So it is not sent a last time before the loop has come round.
-- 
-- @param mayRest whether there is a place where it can
local function retry(balancer, request, now, mayRest)
    if mayRest == nil then
        mayRest = false
    end
    if request.outcome ~= "connect_failed" then
        request.retries = request.retries + 1
    end
    local ____balancer_5 = balancer
    local counters = ____balancer_5.counters
    local seats = ____balancer_5.seats
    local settings = ____balancer_5.settings
    local ____settings_6 = settings
    local retries = ____settings_6.retries
    local totalTimeout = ____settings_6.totalTimeout
    if request.retries > retries or now - request.begunAt >= totalTimeout then
        return nil
    end
    withdraw(balancer.budget, now)
    request.isResting = mayRest and request.outcome == "reset" and request.retries > 1 and request.retries == retries
    if request.isResting then
        return nil
    end
    request.tried[request.failedTries + 1] = request.peer
    request.failedTries = request.failedTries + 1
    local peer = pickUntried(balancer, request, now)
    if peer == nil or seats ~= nil and not takeSeat(seats, peer) then
        return nil
    end
    counters.retries = counters.retries + 1
    return startOn(balancer, request, peer, now)
end
____exports.begin = begin
____exports.giveReservedBack = giveReservedBack
____exports.reserve = reserve
____exports.retry = retry
return ____exports
