local ____exports = {}
local ____subsystems = require("weir.config.subsystems")
local servicesOf = ____subsystems.servicesOf
local ____namesakes = require("weir.conf.http.namesakes")
local namesakes = ____namesakes.namesakes
--- Whether requests have ids. Redirects alone have none, as the variables are about requests that go on.
local function hasIds(configuration)
    return configuration.request_id and #servicesOf(configuration, "http") > 0
end
--- Where nobody is trusted, each request has nginx's own.
local function variableOf(____bindingPattern0)
    local trusted
    trusted = ____bindingPattern0.trusted
    return #trusted == 0 and "$request_id" or "$weir_request_id"
end
--- What clients learn in every response.
local function requestIdToClient(configuration)
    return hasIds(configuration) and ({("add_header X-Request-ID " .. variableOf(configuration)) .. " always;"}) or ({})
end
--- The variable that has it; nothing where there is none.
local function requestIdOf(configuration)
    return hasIds(configuration) and variableOf(configuration) or nil
end
--- What peers learn.
local function requestIdToPeer(configuration)
    if not hasIds(configuration) then
        return {}
    end
    local sent = {{
        name = "X-Request-ID",
        value = variableOf(configuration)
    }}
    for ____, name in ipairs(namesakes("X-Request-ID")) do
        sent[#sent + 1] = {name = name, value = "\"\""}
    end
    return sent
end
--- The id of each request, for its peer and its client.
local function requestId(configuration)
    if not hasIds(configuration) then
        return {}
    end
    local lines = {"# Each request has an id, which its peer and its client are told."}
    if #configuration.trusted > 0 then
        for ____, line in ipairs({"map \"$weir_is_trusted $http_x_request_id\" $weir_request_id {", "    default $request_id;", "    \"~^1 ([A-Za-z0-9._~+/=@:-]{1,200})$\" $1;", "}"}) do
            lines[#lines + 1] = line
        end
    end
    lines[#lines + 1] = "proxy_hide_header X-Request-ID;"
    for ____, line in ipairs(requestIdToClient(configuration)) do
        lines[#lines + 1] = line
    end
    return lines
end
____exports.requestId = requestId
____exports.requestIdOf = requestIdOf
____exports.requestIdToClient = requestIdToClient
____exports.requestIdToPeer = requestIdToPeer
return ____exports
