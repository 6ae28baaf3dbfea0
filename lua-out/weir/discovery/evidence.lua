local ____exports = {}
local ____endpoint = require("weir.model.endpoint")
local isIPv6 = ____endpoint.isIPv6
--- When DNS last named any of the endpoints; 0 for never.
local function confirmedAt(____bindingPattern0)
    local sources
    sources = ____bindingPattern0.sources
    local at = 0
    for ____, source in ipairs(sources) do
        at = math.max(at, source.confirmedAt)
    end
    return at
end
--- The nameserver that did.
local function namedBy(____bindingPattern0)
    local sources
    sources = ____bindingPattern0.sources
    for ____, ____value in ipairs(sources) do
        local endpoints = ____value.endpoints
        local server = ____value.server
        if #endpoints > 0 then
            return server
        end
    end
    return ""
end
--- The source of an endpoint.
local function sourceOf(____bindingPattern0, ____bindingPattern1)
    local sources
    sources = ____bindingPattern0.sources
    local address
    address = ____bindingPattern1.address
    for ____, source in ipairs(sources) do
        if source.type == "SRV" or isIPv6(address) == (source.type == "AAAA") then
            return source
        end
    end
    return nil
end
____exports.confirmedAt = confirmedAt
____exports.namedBy = namedBy
____exports.sourceOf = sourceOf
return ____exports
