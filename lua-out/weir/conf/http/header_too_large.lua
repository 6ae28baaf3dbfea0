local ____exports = {}
local ____measure = require("weir.config.types.measure")
local writeSize = ____measure.writeSize
--- What is said to a request that nginx does not read to the end of its headers.
local function headerTooLarge(____bindingPattern0)
    local max_header_size
    max_header_size = ____bindingPattern0.max_header_size
    local reason = ("431 a header is longer than max_header_size (" .. writeSize(max_header_size)) .. ")"
    return {
        "error_page 494 = @header_too_large;",
        "location @header_too_large {",
        "    default_type text/plain;",
        ("    return 431 \"" .. reason) .. "\\n\";",
        "}"
    }
end
____exports.headerTooLarge = headerTooLarge
return ____exports
