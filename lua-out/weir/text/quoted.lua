local ____exports = {}
local mostShown = 40
local function escaped(character)
    return string.format(
        "\\x%02x",
        string.byte(character)
    )
end
--- Somebody's input as it may be shown on a terminal and in a log: one short piece of printable ASCII, in quotes.
local function quoted(input)
    local shown = string.gsub(
        string.sub(input, 1, mostShown),
        "[^ !#-~]",
        escaped
    )
    return #input > mostShown and ("\"" .. shown) .. "\"..." or ("\"" .. shown) .. "\""
end
--- Any input, as it may be shown.
local function shown(input)
    local kind = type(input)
    if kind == "nil" then
        return "nothing"
    end
    return (kind == "string" or kind == "number" or kind == "boolean") and quoted(tostring(input)) or "a " .. kind
end
____exports.quoted = quoted
____exports.shown = shown
return ____exports
