local ____exports = {}
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
--- A segment of one or two dots, encoded or not, in the path of a target.
local dots = "[^?#]*(?:/|%2[fF])(?:\\.|%2[eE]){1,2}(?:[/?#]|%2[fF]|$)"
--- A path as a regular expression that no other path matches.
local function literally(path)
    local escaped = string.gsub(path, "[^%w/]", "\\%0")
    return escaped
end
--- What takes a mapping's path off the target of a request. The rest goes on as the client wrote it, and only where the client
-- wrote the path in another way, encoded or with `..`, as nginx understood it. nginx escapes what has a number in place of a name.
local function takeOff(____bindingPattern0)
    local path
    path = ____bindingPattern0.path
    local target = ((("^/+" .. string.sub(
        literally(path),
        2
    )) .. "(?!") .. dots) .. ")(?:/|(?=\\?|$))(?<weir_rest>.*)"
    return {
        "# The rest of the path goes on as it came.",
        ("set $weir_prefix " .. quote(path)) .. ";",
        "set $weir_path \"\";",
        ("if ($request_uri ~ " .. quote(target)) .. ") {",
        "    set $weir_path /$weir_rest;",
        "}"
    }
end
--- The same for a target in which the path is written in another way.
local function takeOffNormalized(____bindingPattern0)
    local path
    path = ____bindingPattern0.path
    return {
        "# Where the client wrote the path in another way, the rest goes on as nginx understands it.",
        "if ($weir_path = \"\") {",
        ("    rewrite " .. quote(("(?s)^" .. literally(path)) .. "/?(.*)")) .. " /$1 break;",
        "    rewrite_by_lua_block { weir.connection() }",
        "}"
    }
end
____exports.takeOff = takeOff
____exports.takeOffNormalized = takeOffNormalized
return ____exports
