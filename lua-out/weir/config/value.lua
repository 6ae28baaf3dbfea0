local ____exports = {}
local ____header = require("weir.config.header")
local writeHeader = ____header.writeHeader
local ____list = require("weir.config.list")
local readHeaders = ____list.readHeaders
local readNames = ____list.readNames
local readNameServers = ____list.readNameServers
local readNetworks = ____list.readNetworks
local readRetryStatuses = ____list.readRetryStatuses
local readStatuses = ____list.readStatuses
local ____measure = require("weir.config.measure")
local readDuration = ____measure.readDuration
local readSize = ____measure.readSize
local writeDuration = ____measure.writeDuration
local writeSize = ____measure.writeSize
local ____nameserver = require("weir.config.nameserver")
local writeNameServer = ____nameserver.writeNameServer
local ____policy_name = require("weir.config.policy_name")
local readPolicy = ____policy_name.readPolicy
local ____problem = require("weir.config.problem")
local shown = ____problem.shown
local ____spelling = require("weir.config.spelling")
local didYouMean = ____spelling.didYouMean
local ____statuses = require("weir.config.statuses")
local writeStatuses = ____statuses.writeStatuses
local ____text = require("weir.config.text")
local readCheck = ____text.readCheck
local readCookie = ____text.readCookie
local readFile = ____text.readFile
local readHost = ____text.readHost
local readPath = ____text.readPath
local readSecret = ____text.readSecret
local readText = ____text.readText
local readVariable = ____text.readVariable
local truths = {
    on = true,
    ["true"] = true,
    yes = true,
    off = false,
    ["false"] = false,
    no = false
}
local function readInteger(option, input)
    local digits = string.match(
        tostring(input),
        option.type == "percent" and "^(%d+)%%?$" or "^%d+$"
    )
    local ____temp_0
    if digits == nil then
        ____temp_0 = nil
    else
        ____temp_0 = tonumber(digits)
    end
    local value = ____temp_0
    if value ~= nil and value >= option.min and value <= option.max then
        return value, nil
    end
    local noun = option.type == "percent" and "percentage" or "whole number"
    local hint = (((("a " .. noun) .. " from ") .. tostring(option.min)) .. " to ") .. tostring(option.max)
    return nil, {
        what = shown(input) .. " is out of range",
        hint = hint
    }
end
local function readBoolean(input)
    local value = truths[string.lower(tostring(input))]
    if value ~= nil then
        return value, nil
    end
    return nil, {
        what = shown(input) .. " is neither on nor off",
        hint = ""
    }
end
local function readChoice(option, input)
    for ____, choice in ipairs(option.choices) do
        if input == choice then
            return choice, nil
        end
    end
    return nil, {
        what = shown(input) .. " is unknown",
        hint = didYouMean(
            tostring(input),
            option.choices
        )
    }
end
--- What an input means to an option, whether it comes as text or from a Lua table.
local function readValue(option, input)
    if option["or"] ~= nil and input == option["or"] then
        return option["or"], nil
    end
    if option.type == "duration" then
        return readDuration(option, input)
    end
    if option.type == "size" then
        return readSize(option, input)
    end
    if option.type == "integer" or option.type == "percent" then
        return readInteger(option, input)
    end
    if option.type == "one_of" then
        return readChoice(option, input)
    end
    if option.type == "policy" then
        return readPolicy(option, input)
    end
    if option.type == "variable" then
        return readVariable(input)
    end
    if option.type == "cookie" then
        return readCookie(input)
    end
    if option.type == "secret" then
        return readSecret(input)
    end
    if option.type == "check" then
        return readCheck(input)
    end
    if option.type == "text" then
        return readText(input)
    end
    if option.type == "boolean" then
        return readBoolean(input)
    end
    if option.type == "statuses" then
        return readStatuses(input)
    end
    if option.type == "retry_statuses" then
        return readRetryStatuses(input)
    end
    if option.type == "networks" then
        return readNetworks(input)
    end
    if option.type == "nameservers" then
        return readNameServers(input)
    end
    if option.type == "names" then
        return readNames(input)
    end
    if option.type == "headers" then
        return readHeaders(input)
    end
    if option.type == "host" then
        return readHost(input)
    end
    if option.type == "path" then
        return readPath(input)
    end
    return readFile(input)
end
--- What the option is where nobody sets it; nothing if that is to be found out elsewhere.
local function defaultOf(option)
    if option.default == nil then
        return nil
    end
    local value = readValue(option, option.default)
    return value
end
local function writeAll(values, write)
    local texts = {}
    for ____, value in ipairs(values) do
        texts[#texts + 1] = write(value)
    end
    return texts
end
--- The value in a form that `readValue` reads; a list as the texts of its items.
local function writeValue(option, value)
    if value == option["or"] then
        return option["or"]
    end
    if option.type == "duration" then
        return writeDuration(value)
    end
    if option.type == "size" then
        return writeSize(value)
    end
    if option.type == "boolean" then
        return value == true and "on" or "off"
    end
    if option.type == "statuses" or option.type == "retry_statuses" then
        return writeAll(value, writeStatuses)
    end
    if option.type == "networks" then
        return writeAll(
            value,
            function(network) return network.text end
        )
    end
    if option.type == "nameservers" then
        return writeAll(value, writeNameServer)
    end
    if option.type == "names" then
        return value
    end
    if option.type == "headers" then
        return writeAll(value, writeHeader)
    end
    return tostring(value)
end
____exports.defaultOf = defaultOf
____exports.readValue = readValue
____exports.writeValue = writeValue
return ____exports
