local ____exports = {}
local concat = table.concat
--- The text in lines of at most `width` characters, broken at blanks.
local function wrapped(text, width)
    local lines = {}
    local words = {}
    local length = 0
    for word in string.gmatch(text, "%S+") do
        if length > 0 and length + 1 + #word > width then
            lines[#lines + 1] = concat(words, " ")
            words = {}
            length = 0
        end
        length = length + (length == 0 and #word or 1 + #word)
        words[#words + 1] = word
    end
    lines[#lines + 1] = concat(words, " ")
    return lines
end
____exports.wrapped = wrapped
return ____exports
