local ____exports = {}
local ____protocol = require("weir.model.protocol")
local subsystemOf = ____protocol.subsystemOf
local ____tls_ports = require("weir.config.tls_ports")
local tlsPortOf = ____tls_ports.tlsPortOf
--- What an option of TLS is missing at a mapping; nothing where it means something.
local function missingAt(option, endsTls)
    if option == "redirect_https" or option == "acme_challenge" then
        return endsTls and "a port without tls, such as 80" or nil
    end
    local ____endsTls_0
    if endsTls then
        ____endsTls_0 = nil
    else
        ____endsTls_0 = "tls=CERTIFICATE:KEY in a mapping of the port"
    end
    return ____endsTls_0
end
--- The mappings that the option may be for.
local function concernedBy(option, mappings)
    local concerned = {}
    for ____, mapping in ipairs(mappings) do
        local ____mapping_listener_1 = mapping.listener
        local protocol = ____mapping_listener_1.protocol
        local isOfHttp = subsystemOf(protocol) == "http"
        if isOfHttp or option == "tls_unknown" and protocol == "tcp" then
            concerned[#concerned + 1] = mapping
        end
    end
    return concerned
end
--- Adds a problem for each option that means nothing, as the port ends TLS or does not.
local function rejectIdleTls(mappings, listeners, commandLine, problems)
    for ____, option in ipairs({
        "hsts",
        "http3",
        "tls_unknown",
        "redirect_https",
        "acme_challenge"
    }) do
        local concerned = concernedBy(option, mappings)
        local missing
        local isUsed = #concerned == 0
        for ____, ____value in ipairs(concerned) do
            local listener = ____value.listener
            local settings = ____value.settings
            local where = ____value.where
            missing = missingAt(
                option,
                tlsPortOf(listener, listeners) ~= nil
            )
            if missing == nil then
                isUsed = true
            elseif settings[option] ~= nil then
                problems[#problems + 1] = {where = where, what = option .. "=... does nothing", hint = "it needs " .. missing}
            end
        end
        if commandLine[option] ~= nil and not isUsed then
            problems[#problems + 1] = {where = "arguments", what = ("--" .. option) .. "=... does nothing", hint = "it needs " .. missing}
        end
    end
end
____exports.rejectIdleTls = rejectIdleTls
return ____exports
