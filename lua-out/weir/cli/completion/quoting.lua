local ____exports = {}
--- A text as one word of a shell, any of those that there are completions for.
local function inQuotes(text)
    return ("'" .. (string.gsub(text, "'", "'\\''"))) .. "'"
end
--- Lines that are put together in order.
local function lines(texts)
    return table.concat(texts, "\n")
end
____exports.inQuotes = inQuotes
____exports.lines = lines
return ____exports
