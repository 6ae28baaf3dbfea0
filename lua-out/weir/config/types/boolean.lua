local ____exports = {}
local ____quoted = require("weir.text.quoted")
local shown = ____quoted.shown
local truths = {
    on = true,
    ["true"] = true,
    yes = true,
    off = false,
    ["false"] = false,
    no = false
}
--- On or off.
local boolean = {
    read = function(input)
        local value = truths[string.lower(tostring(input))]
        if value ~= nil then
            return value, nil
        end
        return nil, {
            what = shown(input) .. " is neither on nor off",
            hint = ""
        }
    end,
    write = function(value) return value and "on" or "off" end,
    placeholder = function() return "on|off" end,
    isList = false
}
____exports.boolean = boolean
return ____exports
