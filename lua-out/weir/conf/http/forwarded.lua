local ____exports = {}
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local indent = ____lines.indent
local ____namesakes = require("weir.conf.http.namesakes")
local namesakes = ____namesakes.namesakes
local ____sender = require("weir.conf.http.sender")
local senderOf = ____sender.senderOf
--- The header that each proxy adds to, where the others go on as they are.
local addresses = "X-Forwarded-For"
local headers = {
    {header = addresses, known = ""},
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
        local value = header == addresses and "$remote_addr" or known
        lines[#lines + 1] = ((("proxy_set_header " .. header) .. " ") .. (value == "" and "\"\"" or value)) .. ";"
    end
    return lines
end
--- A variable that is what the proxy sent where one that is trusted sent anything.
local function choice(____bindingPattern0, ____bindingPattern1)
    local known
    local header
    header = ____bindingPattern0.header
    known = ____bindingPattern0.known
    local address
    address = ____bindingPattern1.address
    local name = variableName(header)
    local isAddress = header == addresses
    local own = isAddress and address or known
    local value = own == "" and "\"\"" or own
    return {
        ("map $weir_is_trusted $weir_" .. name) .. " {",
        ("    default " .. value) .. ";",
        ("    1 $weir_trusted_" .. name) .. ";",
        "}",
        ((("map $http_" .. name) .. " $weir_trusted_") .. name) .. " {",
        ("    default " .. (isAddress and ((("\"$http_" .. name) .. ", ") .. address) .. "\"" or "$http_" .. name)) .. ";",
        ("    \"\" " .. value) .. ";",
        "}"
    }
end
--- From some networks, what was said before goes on.
local function byProxies(trusted, sender)
    local lines = {"# Peers learn who asks, and how, from Weir, and from the proxies in front that are trusted: a client may say what it likes."}
    append(lines, sender.before)
    lines[#lines + 1] = ((("geo " .. sender.address) .. " $") .. sender.trust) .. " {"
    local sources = {}
    local members = {}
    for ____, ____value in ipairs(trusted) do
        local text = ____value.text
        sources[#sources + 1] = ("set_real_ip_from " .. text) .. ";"
        members[#members + 1] = text .. " 1;"
    end
    indent(lines, members)
    lines[#lines + 1] = "}"
    append(lines, sender.after)
    append(lines, sources)
    append(lines, {"real_ip_header X-Forwarded-For;", "real_ip_recursive on;"})
    for ____, header in ipairs(headers) do
        append(
            lines,
            choice(header, sender)
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
-- @param takesProxyProtocol whether some of them speak the PROXY protocol
local function forwarded(trusted, takesProxyProtocol)
    local lines = #trusted == 0 and byNobody() or byProxies(
        trusted,
        senderOf(takesProxyProtocol)
    )
    append(
        lines,
        withoutNamesakes()
    )
    return lines
end
____exports.forwarded = forwarded
return ____exports
