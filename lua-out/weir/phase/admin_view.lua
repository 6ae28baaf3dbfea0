local ____exports = {}
local ____alive = require("weir.runtime.alive")
local isAlive = ____alive.isAlive
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local timeOfDay = ____clock.timeOfDay
local ____companion = require("weir.runtime.companion")
local askStream = ____companion.askStream
local ____digest = require("weir.runtime.digest")
local newDigest = ____digest.newDigest
local ____files = require("weir.runtime.files")
local files = ____files.files
local ____log = require("weir.runtime.log")
local nginxLog = ____log.nginxLog
local ____resolver = require("weir.runtime.resolver")
local ignoredDatagrams = ____resolver.ignoredDatagrams
local ____store = require("weir.runtime.store")
local storeUsage = ____store.storeUsage
local ____running = require("weir.phase.running")
local configured = ____running.configured
local started = ____running.started
--- Made when it is needed first, so that each worker has its own.
local digest
--- What the answers to questions are made of, in either subsystem.
local function adminView()
    local weir = configured()
    local ____weir_configuration_0 = weir.configuration
    local streamSocket = ____weir_configuration_0.streamSocket
    if digest == nil then
        digest = newDigest()
    end
    local ____weir_2 = weir
    local ____started_result_3 = started()
    local ____ngx_worker_pid_result_4 = ngx.worker.pid()
    local ____clock_5 = clock
    local ____timeOfDay_6 = timeOfDay
    local ____isAlive_7 = isAlive
    local ____ngx_sleep_8 = ngx.sleep
    local ____ngx_config_subsystem_9 = ngx.config.subsystem
    local ____storeUsage_10 = storeUsage
    local ____temp_1
    if streamSocket == nil then
        ____temp_1 = nil
    else
        ____temp_1 = function(question, post) return askStream(streamSocket, question, post) end
    end
    return {
        weir = ____weir_2,
        worker = ____started_result_3,
        pid = ____ngx_worker_pid_result_4,
        clock = ____clock_5,
        timeOfDay = ____timeOfDay_6,
        isAlive = ____isAlive_7,
        sleep = ____ngx_sleep_8,
        subsystem = ____ngx_config_subsystem_9,
        memory = ____storeUsage_10,
        companion = ____temp_1,
        log = nginxLog,
        files = files,
        digest = digest,
        ignoredDatagrams = function() return ignoredDatagrams(weir.store) end
    }
end
____exports.adminView = adminView
return ____exports
