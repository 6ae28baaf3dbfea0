local ____exports = {}
local ____quoted = require("weir.text.quoted")
local shown = ____quoted.shown
local ____distinct = require("weir.config.types.distinct")
local distinct = ____distinct.distinct
local ____list = require("weir.config.types.list")
local listOf = ____list.listOf
local ____name = require("weir.config.types.name")
local isName = ____name.isName
--- A host as nginx's server_name knows it: a name without a dot at its end, or all below one.
local function isHost(name)
    local domain = string.match(name, "^%*%.(.+)$")
    return isName(domain or name) and string.sub(name, -1) ~= "."
end
local function parseHost(text)
    local name = string.lower(text)
    return isHost(name) and name or nil
end
local function whyNoHost(text)
    local relative = string.match(text, "^(.+)%.$")
    if relative == nil or parseHost(relative) == nil then
        return nil
    end
    return ("no request is for " .. shown(text)) .. ", as nginx takes the dot off the end first"
end
--- Hosts, in lower case; none is any host.
local hosts = distinct(
    listOf({
        parse = parseHost,
        whyNot = whyNoHost,
        write = function(name) return name end,
        noun = "host",
        example = "api.example.com,*.example.com",
        placeholder = "HOST,...",
        haveBlanks = false
    }),
    function(name) return name end
)
____exports.hosts = hosts
return ____exports
