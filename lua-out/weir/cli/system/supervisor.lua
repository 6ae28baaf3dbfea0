local ____exports = {}
local ____door = require("weir.cli.system.door")
local dismiss = ____door.dismiss
local letIn = ____door.letIn
local ____errand = require("weir.cli.system.errand")
local begin = ____errand.begin
local conclude = ____errand.conclude
local hear = ____errand.hear
local ____process = require("weir.cli.system.process")
local become = ____process.become
local secondsNow = ____process.secondsNow
local ____processes = require("weir.cli.system.processes")
local branch = ____processes.branch
local ended = ____processes.ended
local send = ____processes.send
local ____readable = require("weir.cli.system.readable")
local waitForAny = ____readable.waitForAny
local ____signals = require("weir.cli.system.signals")
local signal = ____signals.signal
local takeSignals = ____signals.takeSignals
local taken = {
    signal.hangUp,
    signal.interrupt,
    signal.quit,
    signal.firstUser,
    signal.secondUser,
    signal.terminate,
    signal.childChanged,
    signal.windowChanged
}
local function answer(____bindingPattern0, status, said)
    local caller
    caller = ____bindingPattern0.caller
    if caller == nil then
        io.stderr:write(said)
    else
        dismiss(
            caller,
            (tostring(status) .. "\n") .. said
        )
    end
end
local function heed(watch, number)
    local ____watch_0 = watch
    local duties = ____watch_0.duties
    local nginx = ____watch_0.nginx
    if number == signal.quit or number == signal.terminate or number == signal.interrupt then
        send(watch.isEnding and signal.terminate or signal.quit, nginx)
        local seconds = duties.secondsToEnd()
        if not watch.isEnding and seconds > 0 then
            watch.endsBy = secondsNow() + seconds
        end
        watch.isEnding = true
    elseif number == signal.hangUp then
        watch.isReloadWanted = true
    elseif number ~= signal.childChanged then
        send(number, nginx)
    end
end
--- One after the other: each begins after its cause, so that it sees all that was written before.
local function beginErrand(watch, service, caller)
    local ____watch_1 = watch
    local nginx = ____watch_1.nginx
    local signals = ____watch_1.signals
    watch.caller = caller
    watch.service = service
    local errand, failure = begin(
        function() return service.have(nginx) end,
        signals.letThrough
    )
    if failure ~= nil then
        answer(watch, 1, ((("weir: could not " .. service.name) .. ": ") .. failure) .. "\n")
    end
    watch.errand = errand
end
--- Does what somebody asks for at one of the doors.
local function admit(watch, ready)
    for ____, service in ipairs({watch.duties.reopen, watch.duties.reload}) do
        if service.door ~= nil and ready[service.door] ~= nil then
            local caller = letIn(service.door)
            if caller ~= nil then
                beginErrand(watch, service, caller)
            end
            return
        end
    end
end
local function endErrand(watch, errand, status)
    local ____conclude_result_2 = conclude(errand, status)
    local found = ____conclude_result_2.found
    local said = ____conclude_result_2.said
    local outcome = ____conclude_result_2.status
    watch.errand = nil
    if outcome == 0 and watch.service == watch.duties.reload then
        watch.duties.learn(found)
    end
    answer(watch, outcome, said)
end
--- Waits for what happens next, for a second at most, and does what is to be done then.
local function look(watch)
    local ____watch_3 = watch
    local duties = ____watch_3.duties
    local errand = ____watch_3.errand
    local signals = ____watch_3.signals
    local isFree = errand == nil and not watch.isEnding
    local files = {signals.file}
    if errand ~= nil then
        files[#files + 1] = errand.output
    end
    for ____, ____value in ipairs(isFree and ({duties.reload, duties.reopen}) or ({})) do
        local door = ____value.door
        if door ~= nil then
            files[#files + 1] = door
        end
    end
    local ready = waitForAny(files, isFree and watch.isReloadWanted and 0 or 1000)
    local number = signals.next()
    while number ~= nil do
        heed(watch, number)
        number = signals.next()
    end
    if errand ~= nil and ready[errand.output] ~= nil then
        hear(errand)
    end
    if not isFree or watch.isEnding then
        return
    end
    if watch.isReloadWanted then
        watch.isReloadWanted = false
        beginErrand(watch, duties.reload, nil)
    else
        admit(watch, ready)
    end
end
--- Does its duties until nginx ends, whose status it returns.
local function supervise(watch)
    local status
    while status == nil do
        look(watch)
        if secondsNow() >= watch.endsBy then
            send(signal.terminate, watch.nginx)
        end
        local statuses = ended()
        local ____watch_4 = watch
        local errand = ____watch_4.errand
        local ____temp_5
        if errand == nil then
            ____temp_5 = nil
        else
            ____temp_5 = statuses[errand.process]
        end
        local ofErrand = ____temp_5
        if errand ~= nil and ofErrand ~= nil then
            endErrand(watch, errand, ofErrand)
        end
        status = statuses[watch.nginx]
    end
    if watch.errand ~= nil then
        answer(watch, 1, "weir: nginx has ended meanwhile\n")
    end
    return status
end
--- Runs nginx as a child, as it takes SIGTERM and SIGINT for an order to cut all requests off: either ends Weir as SIGQUIT does,
-- and lets them finish; a second one, or `secondsToEnd` later, cuts them off. SIGHUP is a reload; other signals go on to nginx.
-- 
-- @returns the status that nginx ended with, as a shell has it; where it could not be run, the reason
local function runNginx(program, args, duties)
    local signals, failure = takeSignals(taken)
    if signals == nil then
        return nil, failure
    end
    local nginx = branch(signal.quit)
    if nginx < 0 then
        return nil, "could not make a process for nginx"
    end
    if nginx == 0 then
        signals.letThrough()
        return nil, become(program, args)
    end
    local watch = {
        nginx = nginx,
        signals = signals,
        duties = duties,
        isEnding = false,
        endsBy = math.huge,
        isReloadWanted = false,
        errand = nil,
        service = nil,
        caller = nil
    }
    return supervise(watch), nil
end
____exports.runNginx = runNginx
return ____exports
