local ____exports = {}
local ____http_admin = require("weir.phase.http_admin")
local httpAdmin = ____http_admin.admin
local ____http_balancer = require("weir.phase.http_balancer")
local httpBalance = ____http_balancer.balance
local ____http_log = require("weir.phase.http_log")
local httpLog = ____http_log.log
local ____stream_admin = require("weir.phase.stream_admin")
local streamAdmin = ____stream_admin.admin
local ____stream_balancer = require("weir.phase.stream_balancer")
local streamBalance = ____stream_balancer.balance
local ____stream_log = require("weir.phase.stream_log")
local streamLog = ____stream_log.log
local isStream = ngx.config.subsystem == "stream"
--- What has one name in `http` and in `stream`.
local admin = isStream and streamAdmin or httpAdmin
local balance = isStream and streamBalance or httpBalance
local log = isStream and streamLog or httpLog
____exports.admin = admin
____exports.balance = balance
____exports.log = log
return ____exports
