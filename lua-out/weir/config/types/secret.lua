local ____exports = {}
local ____text = require("weir.config.types.text")
local textOf = ____text.textOf
--- Printable ASCII without blanks. What is wrong with a secret is said without it.
local secret = {
    read = function(input)
        local text = string.match(
            textOf(input),
            "^[!-~]*$"
        )
        if text ~= nil then
            return text, nil
        end
        return nil, {what = "it has a character that is no printable ASCII, or a blank", hint = ""}
    end,
    write = function(value) return value end,
    placeholder = function() return "TEXT" end,
    isList = false
}
____exports.secret = secret
return ____exports
