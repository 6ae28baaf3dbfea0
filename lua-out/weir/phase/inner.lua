local ____exports = {}
local waiting, pages
local ____cjson = require("cjson")
local encode = ____cjson.encode
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____resolver = require("weir.runtime.resolver")
local ignoredDatagrams = ____resolver.ignoredDatagrams
local ____store = require("weir.runtime.store")
local storeUsage = ____store.storeUsage
local ____status = require("weir.status.status")
local isReady = ____status.isReady
local serviceStatus = ____status.serviceStatus
local ____explain = require("weir.phase.explain")
local explain = ____explain.explain
local ____services = require("weir.phase.services")
local balancers = ____services.balancers
local services = ____services.services
function waiting()
    local reasons = {}
    for key, balancer in pairs(balancers) do
        if not isReady(balancer) then
            reasons[key] = balancer.snapshot.reason
        end
    end
    return reasons
end
local UNAVAILABLE = 503
local NOT_FOUND = 404
--- `content_by_lua` of the inner listener: answers questions to the running process.
local function inner()
    local page = pages[ngx.var.uri or ""]
    if page == nil then
        ngx.exit(NOT_FOUND)
    else
        page()
    end
end
--- The page of an answer as JSON.
local function inJson(answer)
    return function()
        local body = encode(answer())
        ngx.header["Content-Type"] = "application/json"
        ngx.print(body, "\n")
    end
end
--- 200 as long as the process answers at all.
local function health()
    return {
        healthy = true,
        waiting = waiting()
    }
end
--- 503 while a service has nobody to send requests to; names those services.
local function ready()
    local reasons = waiting()
    local isEverybodyThere = (next(reasons)) == nil
    if not isEverybodyThere then
        ngx.status = UNAVAILABLE
    end
    return {ready = isEverybodyThere, waiting = reasons}
end
--- Every service as this worker sees it, and datagrams that were no answer to Weir's queries.
local function status()
    local now = clock()
    local pools = {}
    for key, balancer in pairs(balancers) do
        pools[key] = serviceStatus(balancer, now)
    end
    return {
        worker = ngx.worker.pid(),
        memory = storeUsage(),
        dns = {ignored = ignoredDatagrams(services().store)},
        services = pools
    }
end
pages = {
    ["/health"] = inJson(health),
    ["/ready"] = inJson(ready),
    ["/status"] = inJson(status),
    ["/explain"] = explain
}
____exports.inner = inner
return ____exports
