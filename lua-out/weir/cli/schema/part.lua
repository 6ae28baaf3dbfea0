local ____exports = {}
--- Texts that are what the regular expression says, from their beginning to their end.
local function textLike(pattern)
    return {type = "string", pattern = ("^(?:" .. pattern) .. ")$"}
end
--- The word, whether its letters are small or capital.
local function inAnyCase(word)
    return (string.gsub(
        word,
        "%a",
        function(letter) return (("[" .. string.lower(letter)) .. string.upper(letter)) .. "]" end
    ))
end
--- One of the words, in any case.
local function oneOf(words)
    local patterns = {}
    for ____, word in ipairs(words) do
        patterns[#patterns + 1] = inAnyCase(word)
    end
    return ("(?:" .. table.concat(patterns, "|")) .. ")"
end
____exports.oneOf = oneOf
____exports.textLike = textLike
return ____exports
