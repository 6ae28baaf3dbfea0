local ____exports = {}
local partsOf
local ____quoted = require("weir.text.quoted")
local shown = ____quoted.shown
local ____distinct = require("weir.config.types.distinct")
local distinct = ____distinct.distinct
local ____list = require("weir.config.types.list")
local listOf = ____list.listOf
function partsOf(text)
    local name, value = string.match(text, "^%s*([%w._-]+):%s*([ -~]-)%s*$")
    return name, value
end
--- What is about one connection, or about how long a body is on it.
local ofConnections = {
    "connection",
    "content-length",
    "http2-settings",
    "keep-alive",
    "proxy-connection",
    "te",
    "trailer",
    "transfer-encoding",
    "upgrade"
}
local function reasons(others, why)
    local known = {}
    for ____, name in ipairs(ofConnections) do
        known[name] = "is about one connection, and Weir's to say"
    end
    for ____, name in ipairs(others) do
        known[name] = why
    end
    return known
end
local inRequests = reasons({"expect"}, "is between the client and Weir")
local inResponses = reasons({"date", "server"}, "is what nginx writes itself")
--- Why a header cannot be set that is written as one; nothing where it can.
local function whyNot(text, known)
    local name, value = partsOf(text)
    if name == nil or value == nil then
        return nil
    end
    local plain = string.gsub(
        string.lower(name),
        "_",
        "-"
    )
    local dollar = string.match(value, "%$")
    if dollar ~= nil then
        return shown(text) .. " has a $, which nginx cannot write"
    end
    if plain == "host" and value == "" then
        return shown(name) .. " cannot be removed, as HTTP/1.1 needs it"
    end
    local reason = known[plain]
    local ____temp_0
    if reason == nil then
        ____temp_0 = nil
    else
        ____temp_0 = (shown(name) .. " ") .. reason
    end
    return ____temp_0
end
local function parse(text, known)
    local name, value = partsOf(text)
    if name == nil or value == nil or whyNot(text, known) ~= nil then
        return nil
    end
    return {name = name, value = value}
end
local function headersBut(known)
    local list = listOf({
        parse = function(text) return parse(text, known) end,
        whyNot = function(text) return whyNot(text, known) end,
        write = function(____bindingPattern0)
            local value
            local name
            name = ____bindingPattern0.name
            value = ____bindingPattern0.value
            return (name .. ":") .. value
        end,
        noun = "header",
        example = "X-Env:prod,X-Powered-By:",
        placeholder = "NAME:VALUE,...",
        haveBlanks = true
    })
    return distinct(
        list,
        function(____bindingPattern0)
            local name
            name = ____bindingPattern0.name
            return string.lower(name)
        end
    )
end
--- Headers that peers get.
local requestHeaders = headersBut(inRequests)
--- Headers that clients get.
local responseHeaders = headersBut(inResponses)
____exports.requestHeaders = requestHeaders
____exports.responseHeaders = responseHeaders
return ____exports
