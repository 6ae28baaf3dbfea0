local ____exports = {}
--- The location of what no mapping is for; a call of gRPC is told so in its own way.
local function unmapped(____bindingPattern0)
    local hasCalls
    hasCalls = ____bindingPattern0.hasCalls
    return {"location / {", hasCalls and "    content_by_lua_block { weir.unmapped() }" or "    return 404;", "}"}
end
____exports.unmapped = unmapped
return ____exports
