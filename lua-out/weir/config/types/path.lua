local ____exports = {}
local ____quoted = require("weir.text.quoted")
local shown = ____quoted.shown
local ____text = require("weir.config.types.text")
local textOf = ____text.textOf
--- The characters that need no escaping in a path (RFC 3986, section 3.3).
local pattern = "^/[%w/._~!&()*+:@=-]*$"
local hint = "write it like /v1"
--- Whether nginx would make another path of it before it looks for the mapping.
local function isNormalizedAway(path)
    local empty = string.match(path, "//")
    local dots = string.match(path .. "/", "/%.%.?/")
    return empty ~= nil or dots ~= nil
end
--- The beginning of a request's path, by whole segments: a slash at its end changes nothing.
local path = {
    read = function(input)
        local text = string.match(
            textOf(input),
            pattern
        )
        if text == nil then
            return nil, {
                what = shown(input) .. " is no path",
                hint = hint
            }
        end
        local bare = string.gsub(text, "(.)/$", "%1")
        if not isNormalizedAway(text) then
            return bare, nil
        end
        return nil, {
            what = ("no request is for " .. shown(input)) .. ", as nginx takes //, /. and /.. out of paths first",
            hint = hint
        }
    end,
    write = function(value) return value end,
    placeholder = function() return "PATH" end,
    isList = false
}
____exports.path = path
return ____exports
