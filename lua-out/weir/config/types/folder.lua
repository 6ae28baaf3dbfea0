local ____exports = {}
local ____quoted = require("weir.text.quoted")
local shown = ____quoted.shown
local ____text = require("weir.config.types.text")
local textOf = ____text.textOf
local longestFolder = 1024
--- A folder by its absolute path, in which nginx looks for files by a pattern: it has none of the characters that patterns have.
local folder = {
    read = function(input)
        local text = string.match(
            textOf(input),
            "^/[ -#%%-)+->@-Z^-~]+$"
        )
        local path = string.match(text or "", "^(.*[^/])/?$")
        if path == nil then
            return nil, {
                what = shown(input) .. " is no folder",
                hint = "write it from the root, without $*?[]\\"
            }
        end
        if #path <= longestFolder then
            return path, nil
        end
        return nil, {
            what = shown(input) .. " is too long",
            hint = ("at most " .. tostring(longestFolder)) .. " characters"
        }
    end,
    write = function(value) return value end,
    placeholder = function() return "FOLDER" end,
    isList = false
}
____exports.folder = folder
return ____exports
