local ____exports = {}
local concat = table.concat
local keywords = {}
for word in string.gmatch("and break do else elseif end false for function goto if in local nil not or repeat return then true until while", "%a+") do
    keywords[word] = true
end
local function byteEscape(character)
    return string.format(
        "\\%03d",
        string.byte(character)
    )
end
--- A string of Lua source. Whatever could mean something to nginx, which counts the braces and quotes of a block, is written
-- as a number.
local function luaString(value)
    local inner = string.gsub(value, "[^%w /.,:*_@+=~-]", byteEscape)
    return ("\"" .. inner) .. "\""
end
--- A field's name before its equals sign.
local function luaKey(name)
    local word = string.match(name, "^[%a_][%w_]*$")
    return word ~= nil and not (keywords[word] ~= nil) and word or ("[" .. luaString(name)) .. "]"
end
local function luaList(values)
    local literals = {}
    for ____, value in ipairs(values) do
        literals[#literals + 1] = luaString(value)
    end
    return #literals == 0 and "{}" or ("{ " .. concat(literals, ", ")) .. " }"
end
____exports.luaKey = luaKey
____exports.luaList = luaList
____exports.luaString = luaString
return ____exports
