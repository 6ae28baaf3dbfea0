local ____exports = {}
local ____numbers = require("weir.config.types.numbers")
local integer = ____numbers.integer
--- How many datagrams answer one: a number, or a word.
local responses = {
    read = function(input, bounds)
        if input == "auto" or input == "none" then
            return input, nil
        end
        return integer.read(input, bounds)
    end,
    write = function(value) return tostring(value) end,
    placeholder = function() return "auto|none|NUMBER" end,
    isList = false
}
____exports.responses = responses
return ____exports
