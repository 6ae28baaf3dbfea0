local ____exports = {}
local ____cjson = require("cjson")
local decode = ____cjson.decode
local encode = ____cjson.encode
local ____version = require("weir.model.version")
local version = ____version.version
local ____totals = require("weir.metrics.totals")
local countsOf = ____totals.countsOf
local ____json = require("weir.text.json")
local json = ____json.json
local ____percent = require("weir.text.percent")
local percentEncoded = ____percent.percentEncoded
local ____all_numbers = require("weir.admin.all_numbers")
local allNumbers = ____all_numbers.allNumbers
local ____certificate_status = require("weir.admin.certificate_status")
local certificateStatus = ____certificate_status.certificateStatus
local ____companion = require("weir.admin.companion")
local addNamed = ____companion.addNamed
local ____pause = require("weir.admin.pause")
local PAUSE_SECONDS = ____pause.PAUSE_SECONDS
local ____service_lines = require("weir.admin.service_lines")
local addLines = ____service_lines.addLines
local linesOf = ____service_lines.linesOf
local servicesJson = ____service_lines.servicesJson
local ____service_status = require("weir.admin.service_status")
local serviceStatus = ____service_status.serviceStatus
--- So many services are written in one go.
local AT_ONCE = 5
local function headOf(view, ____bindingPattern0)
    local workers
    workers = ____bindingPattern0.workers
    return {
        version = version,
        time = view.timeOfDay(),
        worker = view.pid,
        workers = workers,
        memory = view.memory(),
        dns = {ignored = view.ignoredDatagrams()},
        certificates = certificateStatus(view.weir.certificates)
    }
end
--- The services as JSON, by their keys as JSON.
local function ownServices(view, numbers)
    local ____view_0 = view
    local clock = ____view_0.clock
    local sleep = ____view_0.sleep
    local weir = ____view_0.weir
    local services = {}
    local written = 0
    for key, balancer in pairs(weir.balancers) do
        local listen = weir.configuration.fronts[key] or ({})
        local sums = numbers.services[percentEncoded(key)]
        services[json(key)] = serviceStatus(
            weir.rules[key],
            balancer,
            listen,
            countsOf(weir.store, key),
            sums,
            clock()
        )
        written = written + 1
        if written % AT_ONCE == 0 then
            sleep(PAUSE_SECONDS)
        end
    end
    return services
end
--- Adds what the companion says.
local function addCompanion(____bindingPattern0, head, services)
    local companion
    companion = ____bindingPattern0.companion
    local ____opt_1 = companion and companion("/status?as=lines")
    local body = ____opt_1 and ____opt_1.body
    local first, rest = string.match(body or "", "^({[^\n]*})\n(.*)$")
    if first == nil then
        return
    end
    local ____decode_result_5 = decode(first)
    local certificates = ____decode_result_5.certificates
    local dns = ____decode_result_5.dns
    local memory = ____decode_result_5.memory
    local worker = ____decode_result_5.worker
    local workers = ____decode_result_5.workers
    head.stream = {worker = worker, workers = workers, memory = memory, dns = dns}
    addNamed(head.certificates, certificates)
    addLines(services, rest)
end
local function status(view, ____bindingPattern0)
    local argument
    argument = ____bindingPattern0.argument
    local numbers = allNumbers(view)
    local head = headOf(view, numbers)
    local services = ownServices(view, numbers)
    local ____type = "application/json"
    if argument("as") == "lines" then
        return {
            status = 200,
            type = ____type,
            body = (encode(head) .. "\n") .. linesOf(services)
        }
    end
    addCompanion(view, head, services)
    local body = ((string.sub(
        encode(head),
        1,
        -2
    ) .. ",\"services\":") .. servicesJson(services)) .. "}\n"
    return {status = 200, type = ____type, body = body}
end
____exports.status = status
return ____exports
