local ____exports = {}
do
    local ____admin = require("weir.phase.admin")
    ____exports.admin = ____admin.admin
end
do
    local ____configure = require("weir.phase.configure")
    ____exports.configure = ____configure.configure
end
do
    local ____http_connection = require("weir.phase.http_connection")
    ____exports.connection = ____http_connection.connection
end
do
    local ____http_balancer = require("weir.phase.http_balancer")
    ____exports.balance = ____http_balancer.balance
end
do
    local ____http_log = require("weir.phase.http_log")
    ____exports.log = ____http_log.log
end
do
    local ____http_unavailable = require("weir.phase.http_unavailable")
    ____exports.unavailable = ____http_unavailable.unavailable
end
do
    local ____http_wait = require("weir.phase.http_wait")
    ____exports.wait = ____http_wait.wait
end
do
    local ____start = require("weir.phase.start")
    ____exports.start = ____start.start
end
do
    local ____custom = require("weir.policy.custom")
    ____exports.policy = ____custom.addCustomPolicy
end
return ____exports
