local ____exports = {}
--- A function that keeps what it has returned, for texts that come up again and again. When there are too many, all are
-- forgotten: whoever sends ever new ones costs no memory.
local function remembering(most, make)
    local known = {}
    local count = 0
    return function(text)
        local found = known[text]
        if found ~= nil then
            return found
        end
        if count == most then
            known = {}
            count = 0
        end
        local made = make(text)
        known[text] = made
        count = count + 1
        return made
    end
end
____exports.remembering = remembering
return ____exports
