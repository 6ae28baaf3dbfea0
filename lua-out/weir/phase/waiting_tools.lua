local ____exports = {}
local ____request_states = require("weir.balancer.request_states")
local requestStateOf = ____request_states.requestStateOf
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____logged = require("weir.runtime.logged")
local giveReason = ____logged.giveReason
local ____request = require("weir.runtime.request")
local requestId = ____request.requestId
local ____sync = require("weir.worker.sync")
local syncPools = ____sync.syncPools
local ____running = require("weir.phase.running")
local running = ____running.running
--- The status that nginx has for a client that left before it was answered.
local CLIENT_CLOSED = 499
--- What requests wait with, in the access phase.
local waitingTools = {
    clock = clock,
    sleep = ngx.sleep,
    isExiting = ngx.worker.exiting,
    sync = function() return syncPools(running.worker) end,
    onAbort = function(handler)
        ngx.on_abort(function()
            handler()
            requestStateOf(requestId()).ownStatus = CLIENT_CLOSED
            giveReason("client_closed")
            ngx.exit(CLIENT_CLOSED)
        end)
    end
}
____exports.waitingTools = waitingTools
return ____exports
