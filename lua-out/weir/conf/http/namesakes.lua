local ____exports = {}
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
--- Each further word would double the namesakes: of a longer name, those are taken that go on with underscores.
local MOST_WORDS = 5
--- The names that an application takes for the same header which follows CGI (RFC 3875, 4.1.18), where a dash is an underscore
-- as well: they must not say what the header may not.
local function namesakes(header)
    local names = {""}
    local words = 0
    for word in string.gmatch(header, "[^-]+") do
        local longer = {}
        words = words + 1
        for ____, name in ipairs(names) do
            if name == "" then
                longer[#longer + 1] = word
            elseif words > MOST_WORDS then
                append(longer, {(name .. "_") .. word})
            else
                append(longer, {(name .. "-") .. word, (name .. "_") .. word})
            end
        end
        names = longer
    end
    if words <= MOST_WORDS then
        table.remove(names, 1)
    end
    return names
end
____exports.namesakes = namesakes
return ____exports
