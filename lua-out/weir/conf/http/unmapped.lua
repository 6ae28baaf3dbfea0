local ____exports = {}
local ____access_log = require("weir.conf.syntax.access_log")
local logged = ____access_log.logged
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local indent = ____lines.indent
--- The location of what no mapping is for; a call of gRPC is told so in its own way.
local function unmapped(____bindingPattern0, configuration)
    local hasCalls
    hasCalls = ____bindingPattern0.hasCalls
    local inner = logged(configuration, "reason", "unmapped")
    append(inner, {hasCalls and "content_by_lua_block { weir.unmapped() }" or "return 404;"})
    local lines = {"location / {"}
    indent(lines, inner)
    lines[#lines + 1] = "}"
    return lines
end
____exports.unmapped = unmapped
return ____exports
