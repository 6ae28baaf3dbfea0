local ____exports = {}
local ____quoted = require("weir.text.quoted")
local shown = ____quoted.shown
local ____text = require("weir.config.types.text")
local textOf = ____text.textOf
--- A variable of nginx, with its dollar; or nothing.
local variable = {
    read = function(input)
        local text = textOf(input)
        local name = string.match(text, "^%$[%a_][%w_]*$")
        if text == "" or name ~= nil then
            return text, nil
        end
        return nil, {
            what = shown(input) .. " is no variable",
            hint = "write it like $remote_addr or $cookie_id"
        }
    end,
    write = function(value) return value end,
    placeholder = function() return "$VARIABLE" end,
    isList = false
}
____exports.variable = variable
return ____exports
