local ____exports = {}
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
--- What nginx answers itself before anybody is asked, by the status.
local ownReasons = {
    {400, "bad_request"},
    {408, "client_timeout"},
    {413, "body_too_large"},
    {414, "uri_too_long"},
    {421, "misdirected"},
    {494, "header_too_large"},
    {495, "client_certificate"},
    {496, "client_certificate"},
    {497, "plain_http"},
    {499, "client_closed"},
    {500, "internal_error"},
    {501, "not_implemented"},
    {505, "http_version"}
}
--- Why a request was no plain success, as far as nginx knows; the rest Lua says, by the same variable, where there is something to
-- say. A response that a client or a peer ended has its good status all the same.
local function reasons()
    local lines = {
        "# Why a request was no plain success: as far as nginx knows, as Lua says the rest. It costs others next to nothing.",
        "map $request_completion $weir_reason {",
        "    OK $weir_reason_whole;",
        "    default $weir_reason_partial;",
        "}",
        "map $upstream_status $weir_reason_whole {",
        "    default \"\";",
        "    \"\" $weir_reason_own;",
        "}",
        "map $upstream_status $weir_reason_partial {",
        "    default response_cut_off;",
        "    101 \"\";",
        "    \"\" $weir_reason_own;",
        "}",
        "map $status $weir_reason_own {",
        "    default \"\";"
    }
    for ____, ____value in ipairs(ownReasons) do
        local status = ____value[1]
        local reason = ____value[2]
        lines[#lines + 1] = ((("    " .. tostring(status)) .. " ") .. reason) .. ";"
    end
    append(lines, {
        "    000 client_closed;",
        "}",
        "# Who answered, as long as Lua knows nothing else.",
        "map \"\" $weir_peer {",
        "    default $upstream_addr;",
        "}",
        "map $upstream_addr $weir_tries {",
        "    default 1;",
        "    \"\" 0;",
        "}",
        "map \"\" $weir_service {",
        "    default \"\";",
        "}",
        "map \"\" $weir_waited {",
        "    default 0;",
        "}"
    })
    return lines
end
--- What UTF-8 is, of which JSON is made (Unicode 15, table 3-7); nginx escapes what is below it alone.
local character = "[\\x00-\\x7f]|[\\xc2-\\xdf][\\x80-\\xbf]|\\xe0[\\xa0-\\xbf][\\x80-\\xbf]|[\\xe1-\\xec\\xee\\xef][\\x80-\\xbf]{2}|" .. "\\xed[\\x80-\\x9f][\\x80-\\xbf]|\\xf0[\\x90-\\xbf][\\x80-\\xbf]{2}|[\\xf1-\\xf3][\\x80-\\xbf]{3}|\\xf4[\\x80-\\x8f][\\x80-\\xbf]{2}"
--- What clients say of which a line has a field.
local said = {{"host", "$http_host"}, {"uri", "$request_uri"}, {"referer", "$http_referer"}, {"user_agent", "$http_user_agent"}}
--- What a client says, up to the first byte that JSON cannot have, where that has to be looked for at all.
local function cleaned(name, variable)
    return {
        ("map $weir_is_ascii $weir_logged_" .. name) .. " {",
        ("    default " .. variable) .. ";",
        ("    0 $weir_cut_" .. name) .. ";",
        "}",
        ((("map " .. variable) .. " $weir_cut_") .. name) .. " {",
        ("    default " .. variable) .. ";",
        ((((("    \"~^(?<weir_clean_" .. name) .. ">(?:[\\x00-\\x7f]++|") .. character) .. ")*+)[\\x80-\\xff]\" \"${weir_clean_") .. name) .. "}…\";",
        "}"
    }
end
local function jsonVariables()
    local all = ""
    for ____, ____value in ipairs(said) do
        local variable = ____value[2]
        all = all .. variable
    end
    local lines = {
        "# A number has no zeros before it, as that of a request without a status would.",
        "map $status $weir_status {",
        "    default $status;",
        "    000 0;",
        "    009 9;",
        "}",
        "# JSON is UTF-8, and clients may send anything: it is cut off there.",
        ("map \"" .. all) .. "\" $weir_is_ascii {",
        "    \"~[\\x80-\\xff]\" 0;",
        "    default 1;",
        "}"
    }
    for ____, ____value in ipairs(said) do
        local name = ____value[1]
        local variable = ____value[2]
        append(
            lines,
            cleaned(name, variable)
        )
    end
    return lines
end
--- The code of a call is in the trailers, or in the header where nothing else comes; or it is Weir's own.
local codes = {"map $upstream_trailer_grpc_status $weir_grpc_status {", "    default $upstream_trailer_grpc_status;", "    \"\" $sent_http_grpc_status;", "}"}
--- The variables of the access log that nginx does not have.
local function logVariables(isJson, hasCalls)
    local lines = reasons()
    if isJson then
        append(
            lines,
            jsonVariables()
        )
    end
    if hasCalls then
        append(lines, codes)
    end
    return lines
end
____exports.logVariables = logVariables
return ____exports
