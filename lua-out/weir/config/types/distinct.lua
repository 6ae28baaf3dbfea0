local ____exports = {}
local ____quoted = require("weir.text.quoted")
local shown = ____quoted.shown
--- The same lists, but for those that have an item twice. `nameOf` is the same for items of which there may be one.
local function distinct(list, nameOf)
    local function read(input)
        local items, rejection = list.read(input, {})
        if rejection ~= nil then
            return nil, rejection
        end
        local known = {}
        for ____, item in ipairs(items) do
            local name = nameOf(item)
            if known[name] ~= nil then
                return nil, {
                    what = shown(name) .. " is there twice",
                    hint = "write it once"
                }
            end
            known[name] = true
        end
        return items, nil
    end
    return {read = read, write = list.write, placeholder = list.placeholder, isList = true}
end
____exports.distinct = distinct
return ____exports
