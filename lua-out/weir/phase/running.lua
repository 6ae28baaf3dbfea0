local ____exports = {}
local ____sender = require("weir.metrics.sender")
local sendCounts = ____sender.sendCounts
--- What this process is: `configure` makes the first, which each worker inherits, and `start` the second.
local running = {weir = nil, worker = nil, isLeaving = false}
--- The services by key, for the request path: tables that are filled by `configure` and never replaced. Of the two, only that of the
-- subsystem is of use.
local httpServices = {}
local streamServices = {}
--- In a worker that leaves, after a reload or a graceful stop, no timer runs: what its last requests count is sent as each ends.
local function sendLast()
    if running.worker ~= nil then
        sendCounts(
            running.worker.sender,
            running.worker.tools.clock()
        )
    end
end
--- Raises unless `configure` was called.
local function configured()
    if running.weir == nil then
        error("weir: call require(\"weir\").configure(…) in init_by_lua first", 0)
    end
    return running.weir
end
--- Raises unless `start` was called.
local function started()
    if running.worker == nil then
        error("weir: call require(\"weir\").start() in init_worker_by_lua", 0)
    end
    return running.worker
end
____exports.configured = configured
____exports.httpServices = httpServices
____exports.running = running
____exports.sendLast = sendLast
____exports.started = started
____exports.streamServices = streamServices
return ____exports
