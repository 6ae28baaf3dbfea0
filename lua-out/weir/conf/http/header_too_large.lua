local ____exports = {}
local ____measure = require("weir.config.types.measure")
local writeSize = ____measure.writeSize
local ____access_log = require("weir.conf.syntax.access_log")
local logged = ____access_log.logged
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local indent = ____lines.indent
--- What is said to a request that nginx does not read to the end of its headers.
local function headerTooLarge(configuration)
    local reason = ("431 a header is longer than max_header_size (" .. writeSize(configuration.max_header_size)) .. ")"
    local lines = {"error_page 494 = @header_too_large;", "location @header_too_large {"}
    indent(
        lines,
        logged(configuration, "reason", "header_too_large")
    )
    append(lines, {"    default_type text/plain;", ("    return 431 \"" .. reason) .. "\\n\";", "}"})
    return lines
end
____exports.headerTooLarge = headerTooLarge
return ____exports
