local ____exports = {}
local attend, takeReport
local ____discovery = require("weir.discovery.discovery")
local expire = ____discovery.expire
local ____reports = require("weir.pool.reports")
local takeReports = ____reports.takeReports
local ____checks = require("weir.leader.checks")
local checkWhoIsDue = ____checks.checkWhoIsDue
local ____connect_probes = require("weir.leader.connect_probes")
local noteDown = ____connect_probes.noteDown
local probeWhoIsDue = ____connect_probes.probeWhoIsDue
local ____demand = require("weir.leader.demand")
local noteDemand = ____demand.noteDemand
local ____drains = require("weir.leader.drains")
local endDrains = ____drains.endDrains
local nextDrainEnd = ____drains.nextDrainEnd
local ____leader = require("weir.leader.leader")
local isLeading = ____leader.isLeading
local ____next_wake = require("weir.leader.next_wake")
local nextWake = ____next_wake.nextWake
local ____record = require("weir.leader.record")
local writeEvents = ____record.writeEvents
local ____publishing = require("weir.leader.publishing")
local correctOthers = ____publishing.correctOthers
local publishChange = ____publishing.publishChange
local ____refresh = require("weir.leader.refresh")
local refreshWhatIsDue = ____refresh.refreshWhatIsDue
local ____confirmed = require("weir.leader.confirmed")
local endpointWith = ____confirmed.endpointWith
local ____standings = require("weir.leader.standings")
local noteFailing = ____standings.noteFailing
local noteProven = ____standings.noteProven
local noteRates = ____standings.noteRates
local reviewStandings = ____standings.reviewStandings
local ____witness = require("weir.leader.witness")
local witness = ____witness.witness
local ____words = require("weir.leader.words")
local sayWhatChanged = ____words.sayWhatChanged
function attend(leader, service, now)
    local before = service.discovery.membership
    expire(service.discovery, now)
    sayWhatChanged(leader.recorder, service, before, "its last answer counts no longer")
    if nextDrainEnd(service) <= now and isLeading(leader) then
        endDrains(leader.recorder, service, now)
    end
    refreshWhatIsDue(leader, service, now)
    probeWhoIsDue(leader, service, now)
    checkWhoIsDue(leader, service, now)
    witness(leader, service, now)
    reviewStandings(leader, service, now)
    publishChange(leader, service)
    service.wakeAt = nextWake(service)
end
function takeReport(leader, service, finding, subject, times, now)
    if finding == "rates" then
        noteRates(service, subject, now)
        return
    end
    if finding == "demand" then
        noteDemand(
            service,
            tonumber(subject),
            now
        )
        return
    end
    local endpoint = endpointWith(service, subject)
    if endpoint == nil then
        return
    end
    if finding == "failing" then
        noteFailing(
            leader,
            service,
            subject,
            "errors",
            times > 0 and tostring(times) .. " in a row" or "",
            now
        )
    elseif finding == "proven" then
        noteProven(service, leader.recorder, subject, now)
    else
        noteDown(
            leader,
            service,
            endpoint,
            finding,
            times,
            now
        )
    end
end
--- Does what is due. To be called every few hundredths of a second.
local function tick(leader)
    local ____leader_0 = leader
    local tools = ____leader_0.tools
    local byKey = ____leader_0.byKey
    local now = tools.clock()
    takeReports(
        tools.store,
        function(key, finding, subject, times)
            local service = byKey[key]
            if service ~= nil then
                takeReport(
                    leader,
                    service,
                    finding,
                    subject,
                    times,
                    now
                )
            end
        end
    )
    correctOthers(leader)
    for ____, service in ipairs(leader.services) do
        if service.wakeAt <= now then
            attend(leader, service, now)
        end
    end
    writeEvents(leader.recorder)
end
____exports.tick = tick
return ____exports
