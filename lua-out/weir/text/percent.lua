local ____exports = {}
local function escape(character)
    return string.format(
        "%%%02X",
        string.byte(character)
    )
end
--- A text as a part of a URI's query: what is not unreserved is escaped (RFC 3986, 2.3).
local function percentEncoded(text)
    local encoded = string.gsub(text, "[^%w_.~-]", escape)
    return encoded
end
____exports.percentEncoded = percentEncoded
return ____exports
