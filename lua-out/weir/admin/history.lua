local ____exports = {}
local ____history = require("weir.pool.history")
local historyJson = ____history.historyJson
local STEP_SECONDS = ____history.STEP_SECONDS
local ____json = require("weir.text.json")
local json = ____json.json
local ____pause = require("weir.admin.pause")
local PAUSE_SECONDS = ____pause.PAUSE_SECONDS
local ____service_lines = require("weir.admin.service_lines")
local addLines = ____service_lines.addLines
local linesOf = ____service_lines.linesOf
local servicesJson = ____service_lines.servicesJson
--- So many services are read in one go, lest requests wait.
local AT_ONCE = 50
--- `/history`: of each service, a row for each step of the last minutes.
local function history(____bindingPattern0, ____bindingPattern1)
    local weir
    local sleep
    local companion
    companion = ____bindingPattern0.companion
    sleep = ____bindingPattern0.sleep
    weir = ____bindingPattern0.weir
    local argument
    argument = ____bindingPattern1.argument
    local services = {}
    local read = 0
    for ____, ____value in ipairs(weir.configuration.services) do
        local key = ____value.key
        services[json(key)] = historyJson(weir.store, key)
        read = read + 1
        if read % AT_ONCE == 0 then
            sleep(PAUSE_SECONDS)
        end
    end
    local ____type = "application/json"
    if argument("as") == "lines" then
        return {
            status = 200,
            type = ____type,
            body = linesOf(services)
        }
    end
    local ____addLines_4 = addLines
    local ____opt_0 = companion and companion("/history?as=lines")
    ____addLines_4(services, ____opt_0 and ____opt_0.body or "")
    return {
        status = 200,
        type = ____type,
        body = ((("{\"step\":" .. tostring(STEP_SECONDS)) .. ",\"services\":") .. servicesJson(services)) .. "}\n"
    }
end
____exports.history = history
return ____exports
