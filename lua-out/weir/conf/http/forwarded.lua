local ____exports = {}
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local indent = ____lines.indent
local headers = {
    {header = "X-Forwarded-For", known = "$realip_remote_addr", added = "$http_x_forwarded_for, $realip_remote_addr"},
    {header = "X-Forwarded-Proto", known = "$scheme"},
    {header = "X-Forwarded-Host", known = "$weir_host"},
    {header = "X-Forwarded-Port", known = ""},
    {header = "Forwarded", known = ""}
}
--- The name of a header in nginx's variables.
local function variableName(header)
    local name = string.gsub(
        string.lower(header),
        "-",
        "_"
    )
    return name
end
--- The names that an application takes for the same header which follows CGI (RFC 3875, 4.1.18), where a dash is an underscore
-- as well: they must not say what the header may not.
local function namesakes(header)
    local names = {""}
    for word in string.gmatch(header, "[^-]+") do
        local longer = {}
        for ____, name in ipairs(names) do
            if name == "" then
                longer[#longer + 1] = word
            else
                append(longer, {(name .. "-") .. word, (name .. "_") .. word})
            end
        end
        names = longer
    end
    table.remove(names, 1)
    return names
end
local function withoutNamesakes()
    local lines = {"# Nor in a name that is the same for applications which follow CGI."}
    local names = {"X-Real-IP", "Content-Length", "Transfer-Encoding"}
    for ____, ____value in ipairs(headers) do
        local header = ____value.header
        names[#names + 1] = header
    end
    for ____, header in ipairs(names) do
        for ____, name in ipairs(namesakes(header)) do
            lines[#lines + 1] = ("proxy_set_header " .. name) .. " \"\";"
        end
    end
    return lines
end
--- What nobody else may say is said anew.
local function byNobody()
    local lines = {"# Peers learn who asks, and how, from Weir alone: a client may say what it likes.", "proxy_set_header X-Real-IP $remote_addr;"}
    for ____, ____value in ipairs(headers) do
        local header = ____value.header
        local known = ____value.known
        local value = header == "X-Forwarded-For" and "$remote_addr" or known
        lines[#lines + 1] = ((("proxy_set_header " .. header) .. " ") .. (value == "" and "\"\"" or value)) .. ";"
    end
    return lines
end
--- A variable that is what the proxy sent where one that is trusted sent anything.
local function choice(____bindingPattern0)
    local added
    local known
    local header
    header = ____bindingPattern0.header
    known = ____bindingPattern0.known
    added = ____bindingPattern0.added
    local name = variableName(header)
    local value = known == "" and "\"\"" or known
    return {
        ("map $weir_is_trusted $weir_" .. name) .. " {",
        ("    default " .. value) .. ";",
        ("    1 $weir_trusted_" .. name) .. ";",
        "}",
        ((("map $http_" .. name) .. " $weir_trusted_") .. name) .. " {",
        ("    default " .. (added == nil and "$http_" .. name or ("\"" .. added) .. "\"")) .. ";",
        ("    \"\" " .. value) .. ";",
        "}"
    }
end
--- From some networks, what was said before goes on.
local function byProxies(trusted)
    local lines = {"# Peers learn who asks, and how, from Weir, and from the proxies in front that are trusted: a client may say what it likes.", "geo $realip_remote_addr $weir_is_trusted {"}
    local addresses = {}
    local members = {}
    for ____, ____value in ipairs(trusted) do
        local text = ____value.text
        addresses[#addresses + 1] = ("set_real_ip_from " .. text) .. ";"
        members[#members + 1] = text .. " 1;"
    end
    indent(lines, members)
    lines[#lines + 1] = "}"
    append(lines, addresses)
    append(lines, {"real_ip_header X-Forwarded-For;", "real_ip_recursive on;"})
    for ____, header in ipairs(headers) do
        append(
            lines,
            choice(header)
        )
    end
    lines[#lines + 1] = "proxy_set_header X-Real-IP $remote_addr;"
    for ____, ____value in ipairs(headers) do
        local header = ____value.header
        lines[#lines + 1] = ((("proxy_set_header " .. header) .. " $weir_") .. variableName(header)) .. ";"
    end
    return lines
end
--- What peers learn about the client of a request.
-- 
-- @param trusted where the proxies in front of Weir are; `$remote_addr` is then the last address that none of them has
local function forwarded(trusted)
    local lines = #trusted == 0 and byNobody() or byProxies(trusted)
    append(
        lines,
        withoutNamesakes()
    )
    return lines
end
____exports.forwarded = forwarded
return ____exports
