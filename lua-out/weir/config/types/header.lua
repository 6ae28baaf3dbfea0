local ____exports = {}
local ____list = require("weir.config.types.list")
local listOf = ____list.listOf
--- What `check_host` and the check itself say.
local spokenFor = {}
for ____, name in ipairs({"host", "connection", "content-length", "transfer-encoding"}) do
    spokenFor[name] = true
end
--- A header as it stands in a request (RFC 9110, section 5.1): a token, a colon and printable ASCII.
local function parseHeader(text)
    local name, value = string.match(text, "^%s*([%w!#$%%&'*+.^_`|~-]+):%s*([ -~]-)%s*$")
    if name == nil or value == nil or spokenFor[string.lower(name)] ~= nil then
        return nil
    end
    return {name = name, value = value}
end
local function writeHeader(____bindingPattern0)
    local value
    local name
    name = ____bindingPattern0.name
    value = ____bindingPattern0.value
    return (name .. ": ") .. value
end
--- Headers have blanks in them; one with a comma can be written in a table only.
local headers = listOf({
    parse = parseHeader,
    write = writeHeader,
    noun = "header that a check may have",
    example = "X-Probe:yes,Accept:text/plain",
    placeholder = "NAME: VALUE,...",
    haveBlanks = true
})
____exports.headers = headers
____exports.writeHeader = writeHeader
return ____exports
