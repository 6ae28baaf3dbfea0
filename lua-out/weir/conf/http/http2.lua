local ____exports = {}
--- Directives `listen` of a server that speaks HTTP/2 without TLS. An nginx that has a directive for that speaks HTTP/1 there too;
-- before, the port is for HTTP/2 alone.
-- 
-- @param listens without their semicolons
local function http2Lines(listens, ____bindingPattern0)
    local hasHttp2Directive
    hasHttp2Directive = ____bindingPattern0.hasHttp2Directive
    local lines = {}
    for ____, listen in ipairs(listens) do
        lines[#lines + 1] = hasHttp2Directive and listen .. ";" or listen .. " http2;"
    end
    if hasHttp2Directive then
        lines[#lines + 1] = "http2 on;"
    end
    return lines
end
____exports.http2Lines = http2Lines
return ____exports
