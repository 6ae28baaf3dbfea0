local ____exports = {}
local ____protocols = require("weir.config.options.protocols")
local all = ____protocols.all
local ____types = require("weir.config.types.types")
local types = ____types.types
--- What may stand after the equals sign.
local function valueForm(option)
    local form = types[option.type].placeholder(option)
    return option["or"] == nil and form or (option["or"] .. "|") .. form
end
--- A default in words.
local function words(text)
    if text == nil then
        return "unset"
    end
    return text == "" and "empty" or text
end
--- The default in words, and those of protocols that have another.
local function defaultForm(____bindingPattern0)
    local defaultFor
    local usual
    usual = ____bindingPattern0.default
    defaultFor = ____bindingPattern0.defaultFor
    local form = words(usual)
    for ____, protocol in ipairs(all) do
        local other = defaultFor and defaultFor[protocol]
        if other ~= nil then
            form = (((form .. "; ") .. protocol) .. " ") .. other
        end
    end
    return form
end
--- As people write them.
local protocolNames = {http = "HTTP", grpc = "gRPC", tcp = "TCP", udp = "UDP"}
--- The services that have the option; nothing for what is one for all.
local function forProtocols(____bindingPattern0)
    local protocols
    protocols = ____bindingPattern0.protocols
    if protocols == nil then
        return ""
    end
    local names = {}
    for ____, protocol in ipairs(protocols) do
        names[#names + 1] = protocolNames[protocol]
    end
    return (" For " .. table.concat(names, ", ")) .. "."
end
--- The beginning of a description, which says what the thing is.
local function inShort(doc)
    local clause = string.match(doc .. " ", "^(.-)[.;:] ")
    return clause or doc
end
--- How a command is called.
local function writtenCommand(command)
    return command.arguments == "" and "weir " .. command.name or (("weir " .. command.name) .. " ") .. command.arguments
end
____exports.defaultForm = defaultForm
____exports.forProtocols = forProtocols
____exports.inShort = inShort
____exports.protocolNames = protocolNames
____exports.valueForm = valueForm
____exports.writtenCommand = writtenCommand
return ____exports
