local ____exports = {}
local ____workers = require("weir.metrics.workers")
local stayingWorkers = ____workers.stayingWorkers
local ____numbers = require("weir.pool.numbers")
local addNumbers = ____numbers.addNumbers
local ____rounds = require("weir.pool.rounds")
local askForNumbers = ____rounds.askForNumbers
local numbersOf = ____rounds.numbersOf
local ____numbers = require("weir.worker.numbers")
local numbersText = ____numbers.numbersText
local ____pause = require("weir.admin.pause")
local PAUSE_SECONDS = ____pause.PAUSE_SECONDS
--- How long other workers are waited for, and how often it is looked whether they have answered, in seconds.
local PATIENCE_SECONDS = 0.3
local LOOK_SECONDS = 0.01
--- The other workers that are there.
local function others(____bindingPattern0)
    local weir
    local pid
    local isAlive
    isAlive = ____bindingPattern0.isAlive
    pid = ____bindingPattern0.pid
    weir = ____bindingPattern0.weir
    local pids = {}
    for ____, other in ipairs(stayingWorkers(weir.store, isAlive)) do
        if other ~= pid then
            pids[#pids + 1] = other
        end
    end
    return pids
end
--- Those of some workers that are there still and have not answered; what the others say is appended.
local function collect(____bindingPattern0, pids, round, texts)
    local weir
    local isAlive
    isAlive = ____bindingPattern0.isAlive
    weir = ____bindingPattern0.weir
    local missing = {}
    for ____, pid in ipairs(pids) do
        local text = numbersOf(weir.store, pid, round)
        if text ~= nil then
            texts[#texts + 1] = text
        elseif isAlive(pid) then
            missing[#missing + 1] = pid
        end
    end
    return missing
end
--- Asks all workers. One that does not answer in time is left out; none that was killed is waited for.
local function allNumbers(view)
    local ____view_0 = view
    local clock = ____view_0.clock
    local sleep = ____view_0.sleep
    local weir = ____view_0.weir
    local worker = ____view_0.worker
    local texts = {}
    local pids = others(view)
    local ____until = clock() + PATIENCE_SECONDS
    if #pids > 0 then
        local round = askForNumbers(
            weir.store,
            clock()
        )
        local missing = collect(view, pids, round, texts)
        while #missing > 0 and clock() < ____until do
            sleep(LOOK_SECONDS)
            missing = collect(view, missing, round, texts)
        end
    end
    local services = {}
    addNumbers(
        services,
        numbersText(worker)
    )
    local workers = 1
    for ____, text in ipairs(texts) do
        sleep(PAUSE_SECONDS)
        addNumbers(services, text)
        if text ~= "" then
            workers = workers + 1
        end
    end
    return {services = services, workers = workers}
end
____exports.allNumbers = allNumbers
return ____exports
