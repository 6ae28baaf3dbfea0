local ____exports = {}
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
--- The name of a location that requests of a mapping are led to. A server has no two mappings of one path.
local function named(kind, ____bindingPattern0)
    local service
    local path
    path = ____bindingPattern0.path
    service = ____bindingPattern0.service
    return quote(path == "/" and (("@" .. kind) .. "_") .. service.key or ((("@" .. kind) .. "_") .. service.key) .. path)
end
____exports.named = named
return ____exports
