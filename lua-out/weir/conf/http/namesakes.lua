local ____exports = {}
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
--- The names that an application takes for the same header which follows CGI (RFC 3875, 4.1.18), where a dash is an underscore
-- as well: they must not say what the header may not.
local function namesakes(header)
    local names = {""}
    for word in string.gmatch(header, "[^-]+") do
        local longer = {}
        for ____, name in ipairs(names) do
            if name == "" then
                longer[#longer + 1] = word
            else
                append(longer, {(name .. "-") .. word, (name .. "_") .. word})
            end
        end
        names = longer
    end
    table.remove(names, 1)
    return names
end
____exports.namesakes = namesakes
return ____exports
