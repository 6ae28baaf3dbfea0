local ____exports = {}
do
    local ____configure = require("weir.phase.configure")
    ____exports.configure = ____configure.configure
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
    local ____inner = require("weir.phase.inner")
    ____exports.inner = ____inner.inner
end
do
    local ____own = require("weir.policy.own")
    ____exports.policy = ____own.addOwnPolicy
end
do
    local ____worker = require("weir.phase.worker")
    ____exports.start = ____worker.start
end
return ____exports
