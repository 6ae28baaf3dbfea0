local ____exports = {}
--- Where the character of an argument is, in words.
local function characterOf(____bindingPattern0, character)
    local where
    local columns
    columns = ____bindingPattern0.columns
    where = ____bindingPattern0.where
    local column = columns == nil and character or (columns[character] or character)
    return (where .. ", character ") .. tostring(column)
end
____exports.characterOf = characterOf
return ____exports
