local ____exports = {}
local ____address_pattern = require("weir.cli.schema.address_pattern")
local nameserver = ____address_pattern.nameserver
local network = ____address_pattern.network
local ____lists = require("weir.cli.schema.lists")
local headerList = ____lists.headerList
local listOf = ____lists.listOf
local ____name_pattern = require("weir.cli.schema.name_pattern")
local host = ____name_pattern.host
local hostName = ____name_pattern.hostName
local name = ____name_pattern.name
local ____number_pattern = require("weir.cli.schema.number_pattern")
local numberPattern = ____number_pattern.numberPattern
local ____part = require("weir.cli.schema.part")
local oneOf = ____part.oneOf
local textLike = ____part.textLike
--- A file by its absolute path: printable ASCII but `$`.
local file = {type = "string", maxLength = 107, pattern = "^/[ -#%-~]*[ -#%-.0-~]$"}
--- A whole number, or the same as text.
local function whole(____bindingPattern0, unit)
    local min
    local max
    max = ____bindingPattern0.max
    min = ____bindingPattern0.min
    return {anyOf = {
        {type = "integer", minimum = min, maximum = max},
        textLike(numberPattern(min, max) .. unit)
    }}
end
--- Seconds, or a text with a unit. What such a text is at most cannot be said.
local function time(____bindingPattern0, longest)
    local min
    min = ____bindingPattern0.min
    local nonZero = min == nil and "" or "(?!0*\\.?0*[A-Za-z]*$)"
    local digits, unit = string.match(
        tostring(min),
        "^(%d+)(%a+)$"
    )
    local least = digits == nil and 0 or tonumber(digits) / (unit == "ms" and 1000 or 1)
    return {anyOf = {
        {type = "number", minimum = least, maximum = longest},
        textLike(nonZero .. "[0-9]+\\.?[0-9]*(?:[mM]?[sS]|[mMhHdD])?")
    }}
end
--- One status, or those from one to another. That the first is not above the last cannot be said.
local status = "[1-5][0-9]{2}"
local schemas = {
    age = function(option) return time(option, 3650 * 86400) end,
    boolean = function() return {anyOf = {
        {type = "boolean"},
        textLike(oneOf({
            "on",
            "off",
            "true",
            "false",
            "yes",
            "no"
        }))
    }} end,
    check = function() return {anyOf = {
        {enum = {"tcp", "udp", "dns"}},
        textLike("/[A-Za-z0-9/._~!&()*+:@=?%-]*")
    }} end,
    cookie = function() return textLike("[A-Za-z0-9_]*") end,
    duration = function(option) return time(option, 24 * 86400) end,
    file = function() return file end,
    headers = function() return headerList end,
    hosts = function() return listOf(host, {type = "number", minimum = 0}) end,
    integer = function(option) return whole(option, "") end,
    nameservers = function() return listOf(nameserver) end,
    names = function() return listOf(name, {type = "number", minimum = 0}) end,
    networks = function() return listOf(network) end,
    one_of = function(____bindingPattern0)
        local choices
        choices = ____bindingPattern0.choices
        return {enum = choices}
    end,
    percent = function(option) return whole(option, "%?") end,
    policy = function(____bindingPattern0)
        local choices
        choices = ____bindingPattern0.choices
        return {anyOf = {{enum = choices}, file}}
    end,
    responses = function(option) return {anyOf = {
        {enum = {"auto", "none"}},
        whole(option, "")
    }} end,
    retry_statuses = function() return listOf("(?:403|404|429|500|502|503|504)", {enum = {
        403,
        404,
        429,
        500,
        502,
        503,
        504
    }}) end,
    secret = function() return textLike("[!-~]*") end,
    statuses = function() return listOf(((status .. "(?:-") .. status) .. ")?", {type = "integer", minimum = 100, maximum = 599}) end,
    text = function() return textLike("[ -~]*") end,
    tls_name = function() return textLike(("(?:" .. hostName) .. ")?") end,
    variable = function() return textLike("(?:\\$[A-Za-z_][A-Za-z0-9_]*)?") end
}
--- What an option may be in the Lua API.
local function valueSchema(option)
    local schema = schemas[option.type](option)
    return option["or"] == nil and schema or ({anyOf = {{const = option["or"]}, schema}})
end
____exports.valueSchema = valueSchema
return ____exports
