local ____exports = {}
local ____history = require("weir.metrics.history")
local addToHistory = ____history.addToHistory
local STEP_SECONDS = ____history.STEP_SECONDS
local ____workers = require("weir.metrics.workers")
local gaugesOf = ____workers.gaugesOf
--- How long after a step's end workers may take to send what they counted until then, in seconds.
local SETTLING_SECONDS = 0.5
--- So many services have their turn in one tick, less than a millisecond's work; a few more if it would take too many ticks.
local AT_ONCE = 10
local MOST_TICKS = 60
--- What the leader does for the history: a row for each service after each step.
local function reviewHistory(____bindingPattern0, now)
    local weir
    local tools
    local review
    review = ____bindingPattern0.review
    tools = ____bindingPattern0.tools
    weir = ____bindingPattern0.weir
    local ____weir_0 = weir
    local configuration = ____weir_0.configuration
    local store = ____weir_0.store
    local ____review_1 = review
    local history = ____review_1.history
    local ____configuration_2 = configuration
    local services = ____configuration_2.services
    local number = math.floor((now - SETTLING_SECONDS) / STEP_SECONDS)
    local ____opt_3 = history.step
    if (____opt_3 and ____opt_3.number) ~= number then
        local time = number * STEP_SECONDS + tools.timeOfDayAhead()
        history.step = {
            number = number,
            time = time,
            gauges = gaugesOf(store, tools.isAlive)
        }
        history.done = 0
    end
    local most = math.max(
        AT_ONCE,
        math.ceil(#services / MOST_TICKS)
    )
    local ____end = math.min(#services, history.done + most)
    for index = history.done, ____end - 1 do
        addToHistory(store, services[index + 1].key, history.step, #services)
    end
    history.done = ____end
end
____exports.reviewHistory = reviewHistory
return ____exports
