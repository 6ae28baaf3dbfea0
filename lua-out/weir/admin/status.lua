local ____exports = {}
local ____companion = require("weir.admin.companion")
local addNamed = ____companion.addNamed
local askCompanion = ____companion.askCompanion
local ____certificate_status = require("weir.admin.certificate_status")
local certificateStatus = ____certificate_status.certificateStatus
local ____response = require("weir.admin.response")
local jsonResponse = ____response.jsonResponse
local ____service_status = require("weir.admin.service_status")
local serviceStatus = ____service_status.serviceStatus
--- `/status`: every service as this worker sees it.
local function status(view)
    local ____view_0 = view
    local clock = ____view_0.clock
    local ignoredDatagrams = ____view_0.ignoredDatagrams
    local memory = ____view_0.memory
    local pid = ____view_0.pid
    local weir = ____view_0.weir
    local now = clock()
    local services = {}
    for key, balancer in pairs(weir.balancers) do
        services[key] = serviceStatus(balancer, now)
    end
    local ____opt_1 = askCompanion(view, "/status")
    local stream = ____opt_1 and ____opt_1.fields
    addNamed(services, stream and stream.services)
    local certificates = certificateStatus(weir.certificates)
    addNamed(certificates, stream and stream.certificates)
    local ____jsonResponse_11 = jsonResponse
    local ____pid_8 = pid
    local ____memory_result_9 = memory()
    local ____temp_10 = {ignored = ignoredDatagrams()}
    local ____temp_7
    if stream == nil then
        ____temp_7 = nil
    else
        ____temp_7 = {worker = stream.worker, memory = stream.memory, dns = stream.dns}
    end
    return ____jsonResponse_11(200, {
        worker = ____pid_8,
        memory = ____memory_result_9,
        dns = ____temp_10,
        stream = ____temp_7,
        certificates = certificates,
        services = services
    })
end
____exports.status = status
return ____exports
