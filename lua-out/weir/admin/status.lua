local ____exports = {}
local ____response = require("weir.admin.response")
local jsonResponse = ____response.jsonResponse
local ____service_status = require("weir.admin.service_status")
local serviceStatus = ____service_status.serviceStatus
--- `/status`: every service as this worker sees it.
local function status(____bindingPattern0)
    local weir
    local pid
    local memory
    local ignoredDatagrams
    local clock
    clock = ____bindingPattern0.clock
    ignoredDatagrams = ____bindingPattern0.ignoredDatagrams
    memory = ____bindingPattern0.memory
    pid = ____bindingPattern0.pid
    weir = ____bindingPattern0.weir
    local now = clock()
    local services = {}
    for key, balancer in pairs(weir.balancers) do
        services[key] = serviceStatus(balancer, now)
    end
    return jsonResponse(
        200,
        {
            worker = pid,
            memory = memory(),
            dns = {ignored = ignoredDatagrams()},
            services = services
        }
    )
end
____exports.status = status
return ____exports
