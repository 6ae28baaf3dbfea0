local ____exports = {}
local ____pool = require("weir.balancer.pool")
local placesFor = ____pool.placesFor
local ____reports = require("weir.pool.reports")
local report = ____reports.report
--- Requests that are let go on at once, and in each tick: a peer that has only just come is not to be met by all who wait for it.
local FIRST_TO_GO = 16
--- So many more go on for each that has ended, which doubles their number in the time of an answer, as TCP's slow start does.
local MORE_TO_GO = 2
--- How much longer one must wait than those before for that to be reported, in seconds.
local REPORT_SECONDS = 0.25
local function newWaitingLine(balancer, queue, gate, outbox)
    return {
        balancer = balancer,
        queue = queue,
        gate = gate,
        outbox = outbox,
        guests = {},
        reportedUntil = 0
    }
end
--- Reports to the leader that a request waits.
local function reportDemand(line, ____until)
    if ____until - line.reportedUntil < REPORT_SECONDS then
        return
    end
    line.reportedUntil = ____until
    report(
        line.outbox,
        line.balancer.settings.key,
        "demand",
        string.format("%.3f", ____until)
    )
end
--- Has the requests of another line let go on by this one too, as its service may serve them.
local function invite(____bindingPattern0, gate)
    local guests
    guests = ____bindingPattern0.guests
    for ____, guest in ipairs(guests) do
        if guest == gate then
            return
        end
    end
    guests[#guests + 1] = gate
end
--- Lets go on who wait for a peer, at most so many and no more than are taken. Says whether some still wait.
local function letGo(____bindingPattern0, most)
    local guests
    local gate
    local balancer
    balancer = ____bindingPattern0.balancer
    gate = ____bindingPattern0.gate
    guests = ____bindingPattern0.guests
    local coming = gate.coming()
    for ____, guest in ipairs(guests) do
        coming = coming + guest.coming()
    end
    local places = placesFor(balancer, most + coming) - coming
    if places <= 0 then
        return balancer.hasWaiting
    end
    local waiting = gate.open(places)
    for ____, guest in ipairs(guests) do
        waiting = waiting + guest.open(places)
    end
    return waiting > 0
end
--- Lets the first of those go on who wait, if there is a peer now. To be called with each tick.
local function release(line)
    line.balancer.hasWaiting = letGo(line, FIRST_TO_GO)
end
--- Lets more of them go on, as a request has ended. Says whether some still wait.
local function releaseMore(line)
    return letGo(line, MORE_TO_GO)
end
____exports.invite = invite
____exports.newWaitingLine = newWaitingLine
____exports.release = release
____exports.releaseMore = releaseMore
____exports.reportDemand = reportDemand
return ____exports
