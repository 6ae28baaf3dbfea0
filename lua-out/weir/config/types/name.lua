local ____exports = {}
local ____list = require("weir.config.types.list")
local listOf = ____list.listOf
local longestName = 253
local longestLabel = 63
--- Whether it is a name that DNS can hold and Weir can ask for: labels of letters, digits, hyphens and underscores (RFC 1035
-- section 2.3.4, RFC 2181 section 11 for what is more than a host name), with a dot at its end if it is absolute.
local function isName(text)
    local body = string.match(text, "^([%w_.-]-)%.?$")
    if body == nil or body == "" or #body > longestName then
        return false
    end
    for label in string.gmatch(body .. ".", "([^.]*)%.") do
        if label == nil or label == "" or #label > longestLabel then
            return false
        end
        local hyphen = string.match(label, "^%-")
        if hyphen ~= nil then
            return false
        end
    end
    return true
end
local function parseName(text)
    return isName(text) and string.lower(text) or nil
end
--- Domains, in lower case.
local names = listOf({
    parse = parseName,
    write = function(name) return name end,
    noun = "domain",
    example = "example.com,svc.example.com",
    placeholder = "DOMAIN,...",
    haveBlanks = false
})
____exports.isName = isName
____exports.names = names
return ____exports
