local ____exports = {}
local attend, takeReport
local ____discovery = require("weir.discovery.discovery")
local expire = ____discovery.expire
local ____board = require("weir.pool.board")
local published = ____board.published
local ____reports = require("weir.pool.reports")
local takeReports = ____reports.takeReports
local ____asking = require("weir.keeper.asking")
local askWhatIsDue = ____asking.askWhatIsDue
local ____checks = require("weir.keeper.checks")
local checkWhoIsDue = ____checks.checkWhoIsDue
local ____publishing = require("weir.keeper.publishing")
local publishChange = ____publishing.publishChange
local ____standing = require("weir.keeper.standing")
local reviewStandings = ____standing.reviewStandings
local takeFailing = ____standing.takeFailing
local takeProven = ____standing.takeProven
local takeRates = ____standing.takeRates
local ____trials = require("weir.keeper.trials")
local takeDown = ____trials.takeDown
local tryWhoIsDue = ____trials.tryWhoIsDue
local ____wake = require("weir.keeper.wake")
local nextWake = ____wake.nextWake
local ____wanted = require("weir.keeper.wanted")
local takeWanted = ____wanted.takeWanted
local ____watch = require("weir.keeper.watch")
local endpointWith = ____watch.endpointWith
local newWatch = ____watch.newWatch
function attend(keeper, watch, now)
    expire(watch.discovery, now)
    askWhatIsDue(keeper, watch, now)
    tryWhoIsDue(keeper, watch, now)
    checkWhoIsDue(keeper.tools, watch, now)
    reviewStandings(watch, keeper.tools.log, now)
    publishChange(keeper, watch)
    watch.wakeAt = nextWake(watch)
end
function takeReport(____bindingPattern0, watch, finding, subject, now)
    local log
    log = ____bindingPattern0.log
    if finding == "rates" then
        takeRates(watch, subject, now)
        return
    end
    if finding == "wanted" then
        takeWanted(
            watch,
            tonumber(subject),
            now
        )
        return
    end
    local endpoint = endpointWith(watch, subject)
    if endpoint == nil then
        return
    end
    if finding == "failing" then
        takeFailing(watch, log, subject, now)
    elseif finding == "proven" then
        takeProven(watch, log, subject, now)
    else
        takeDown(watch, endpoint, now)
    end
end
--- Takes over from whatever is published.
local function newKeeper(tools, services)
    local watches = {}
    local all = {}
    for ____, service in ipairs(services) do
        local watch = newWatch(
            service,
            published(tools.store, service.key),
            tools.resolver,
            tools.clock
        )
        watches[service.key] = watch
        all[#all + 1] = watch
    end
    return {tools = tools, watches = watches, all = all, owners = {}}
end
--- Does what is due. To be called every few hundredths of a second.
local function tick(keeper)
    local ____keeper_0 = keeper
    local tools = ____keeper_0.tools
    local watches = ____keeper_0.watches
    local now = tools.clock()
    takeReports(
        tools.store,
        function(service, finding, subject)
            local watch = watches[service]
            if watch ~= nil then
                takeReport(
                    tools,
                    watch,
                    finding,
                    subject,
                    now
                )
            end
        end
    )
    for ____, watch in ipairs(keeper.all) do
        if watch.wakeAt <= now then
            attend(keeper, watch, now)
        end
    end
end
____exports.newKeeper = newKeeper
____exports.tick = tick
return ____exports
