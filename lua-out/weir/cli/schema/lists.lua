local ____exports = {}
local ____part = require("weir.cli.schema.part")
local oneOf = ____part.oneOf
local textLike = ____part.textLike
--- Commas, and blanks where items have none.
local separator = "[, \\t\\n\\u000b\\f\\r]"
--- What a check says itself.
local spokenFor = oneOf({"host", "connection", "content-length", "transfer-encoding"})
local headerName = ("[ \\t]*(?!" .. spokenFor) .. ":)[A-Za-z0-9!#$%&'*+.^_`|~-]+"
--- Any number of items in one text.
local function together(item, between)
    return textLike(((((between .. "*(?:(?:") .. item) .. ")(?:") .. between) .. "+|$))*")
end
--- A list of texts, or one text that has the items.
-- 
-- @param numbers the numbers that are a list of one
local function listOf(item, numbers)
    local forms = {
        {
            type = "array",
            items = textLike(item)
        },
        together(item, separator)
    }
    if numbers ~= nil then
        forms[#forms + 1] = numbers
    end
    return {anyOf = forms}
end
--- Headers: in one text, a comma ends each.
local headerList = {anyOf = {
    {
        type = "array",
        items = textLike(headerName .. ":[ -~]*")
    },
    together(headerName .. ":[ -+--~]*", ",")
}}
--- A file by its absolute path, in which what ends it cannot be.
local function fileWithout(characters, last)
    return (("/" .. characters) .. "*") .. last
end
local pathInList = fileWithout("[ -#%-9;-~]", "[ -#%-.0-9;-~]")
local pathInText = fileWithout("[!-#%-+--9;-~]", "[!-#%-+--.0-9;-~]")
--- Certificates with their keys.
local keyFileList = {anyOf = {
    {
        type = "array",
        items = textLike((pathInList .. ":") .. pathInList)
    },
    together((pathInText .. ":") .. pathInText, separator)
}}
____exports.headerList = headerList
____exports.keyFileList = keyFileList
____exports.listOf = listOf
return ____exports
