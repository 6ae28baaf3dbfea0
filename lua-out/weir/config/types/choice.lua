local ____exports = {}
local ____quoted = require("weir.text.quoted")
local shown = ____quoted.shown
local ____spelling = require("weir.text.spelling")
local didYouMean = ____spelling.didYouMean
--- One of the words that the option names.
local choice = {
    read = function(input, ____bindingPattern0)
        local choices
        choices = ____bindingPattern0.choices
        for ____, word in ipairs(choices) do
            if input == word then
                return word, nil
            end
        end
        return nil, {
            what = shown(input) .. " is unknown",
            hint = didYouMean(
                tostring(input),
                choices
            )
        }
    end,
    write = function(value) return value end,
    placeholder = function(____bindingPattern0)
        local choices
        choices = ____bindingPattern0.choices
        return table.concat(choices, "|")
    end,
    isList = false
}
____exports.choice = choice
return ____exports
