local ____exports = {}
local ____quoted = require("weir.text.quoted")
local shown = ____quoted.shown
local ____text = require("weir.config.types.text")
local textOf = ____text.textOf
--- What fits the address of a unix socket, which is the tightest use of a file's name.
local longestFile = 107
--- A file by its absolute path. nginx would take a dollar for a variable.
local file = {
    read = function(input)
        local path = string.match(
            textOf(input),
            "^/[ -#%%&-~]+$"
        )
        if path == nil or string.sub(path, -1) == "/" then
            return nil, {
                what = shown(input) .. " is no file",
                hint = "write it from the root, without $"
            }
        end
        if #path > longestFile then
            return nil, {
                what = shown(input) .. " is too long",
                hint = ("at most " .. tostring(longestFile)) .. " characters"
            }
        end
        return path, nil
    end,
    write = function(value) return value end,
    placeholder = function() return "FILE" end,
    isList = false
}
____exports.file = file
return ____exports
