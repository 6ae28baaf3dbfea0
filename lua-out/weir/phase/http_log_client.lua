local ____exports = {}
local look, ONCE_IN_SECONDS, senders
local ____senders = require("weir.http.senders")
local isNearlyAll = ____senders.isNearlyAll
local newSenders = ____senders.newSenders
local oneSender = ____senders.oneSender
local ____gateway = require("weir.runtime.gateway")
local gateway = ____gateway.gateway
local ____log = require("weir.runtime.log")
local nginxLog = ____log.nginxLog
local ____store = require("weir.runtime.store")
local sharedStore = ____store.sharedStore
local ____http_log = require("weir.phase.http_log")
local log = ____http_log.log
function look()
    local address = ngx.var.remote_addr or ""
    if not isNearlyAll(senders, address) then
        return
    end
    senders.isDecided = true
    local warning = oneSender(
        address,
        ngx.var.http_x_forwarded_for ~= nil,
        address == gateway()
    )
    if warning ~= nil and sharedStore().claim("one_sender", ONCE_IN_SECONDS) then
        nginxLog.warn(warning)
    end
end
ONCE_IN_SECONDS = 86400
senders = newSenders()
--- `log_by_lua` of a location where clients are told apart by their addresses: looks at the first requests of the worker, whether they
-- have any.
local function logClient()
    log()
    if not senders.isDecided then
        look()
    end
end
____exports.logClient = logClient
return ____exports
