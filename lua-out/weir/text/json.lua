local ____exports = {}
local escaped, jsonString, jsonNumber, jsonList, namesOf, jsonObject, json, concat, format, escapes
function escaped(character)
    return escapes[character] or format(
        "\\u%04x",
        string.byte(character)
    )
end
function jsonString(text)
    local inner = string.gsub(text, "[%c\"\\]", escaped)
    return ("\"" .. inner) .. "\""
end
function jsonNumber(value)
    return value % 1 == 0 and format("%d", value) or format("%.3f", value)
end
function jsonList(values)
    local parts = {}
    for ____, value in ipairs(values) do
        parts[#parts + 1] = json(value)
    end
    return ("[" .. concat(parts, ",")) .. "]"
end
function namesOf(fields)
    local names = {}
    for name in pairs(fields) do
        names[#names + 1] = name
    end
    table.sort(names)
    return names
end
function jsonObject(fields)
    local parts = {}
    for ____, name in ipairs(namesOf(fields)) do
        parts[#parts + 1] = (jsonString(name) .. ":") .. json(fields[name])
    end
    return ("{" .. concat(parts, ",")) .. "}"
end
function json(value)
    if type(value) == "number" then
        return jsonNumber(value)
    end
    if type(value) == "string" then
        return jsonString(value)
    end
    if type(value) ~= "table" then
        return tostring(value)
    end
    local values = value
    local isList = #values > 0 or (next(value)) == nil
    return isList and jsonList(values) or jsonObject(value)
end
concat = table.concat
format = string.format
escapes = {["\""] = "\\\"", ["\\"] = "\\\\"}
--- The same, a line for each thing, with two blanks more for each that it is in.
local function indented(value, margin)
    if margin == nil then
        margin = ""
    end
    if type(value) ~= "table" or (next(value)) == nil then
        return json(value)
    end
    local values = value
    local further = margin .. "  "
    local parts = {}
    if #values > 0 then
        for ____, one in ipairs(values) do
            parts[#parts + 1] = further .. indented(one, further)
        end
        return ((("[\n" .. concat(parts, ",\n")) .. "\n") .. margin) .. "]"
    end
    local fields = value
    for ____, name in ipairs(namesOf(fields)) do
        parts[#parts + 1] = ((further .. jsonString(name)) .. ": ") .. indented(fields[name], further)
    end
    return ((("{\n" .. concat(parts, ",\n")) .. "\n") .. margin) .. "}"
end
____exports.indented = indented
____exports.json = json
return ____exports
