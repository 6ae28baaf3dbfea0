local ____exports = {}
do
    local ____subsystem = require("weir.phase.subsystem")
    ____exports.admin = ____subsystem.admin
    ____exports.balance = ____subsystem.balance
    ____exports.log = ____subsystem.log
end
do
    local ____certificate = require("weir.phase.certificate")
    ____exports.certificate = ____certificate.certificate
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
    local ____http_log_client = require("weir.phase.http_log_client")
    ____exports.log_client = ____http_log_client.logClient
end
do
    local ____http_unavailable = require("weir.phase.http_unavailable")
    ____exports.unavailable = ____http_unavailable.unavailable
end
do
    local ____http_unmapped = require("weir.phase.http_unmapped")
    ____exports.unmapped = ____http_unmapped.unmapped
end
do
    local ____http_wait = require("weir.phase.http_wait")
    ____exports.wait = ____http_wait.wait
    ____exports.wait_again = ____http_wait.waitAgain
end
do
    local ____stream_balancer = require("weir.phase.stream_balancer")
    ____exports.balance_again = ____stream_balancer.balanceAgain
end
do
    local ____stream_preread = require("weir.phase.stream_preread")
    ____exports.preread = ____stream_preread.preread
    ____exports.preread_again = ____stream_preread.prereadAgain
    ____exports.preread_host = ____stream_preread.prereadHost
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
