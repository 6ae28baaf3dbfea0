local ____exports = {}
--- The pieces between separators, of which there is one at least.
local function pieces(whole, separator)
    local found = {}
    local at = whole.at
    for text in string.gmatch(whole.text .. separator, (("([^" .. separator) .. "]*)") .. separator) do
        found[#found + 1] = {text = text, at = at}
        at = at + (#text + 1)
    end
    return found
end
____exports.pieces = pieces
return ____exports
