local ____exports = {}
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local indent = ____lines.indent
local ____namesakes = require("weir.conf.http.namesakes")
local namesakes = ____namesakes.namesakes
local ____sender = require("weir.conf.http.sender")
local senderOf = ____sender.senderOf
local function headersOf(____bindingPattern0, ____bindingPattern1)
    local hasPrefixes
    hasPrefixes = ____bindingPattern0.hasPrefixes
    local address
    address = ____bindingPattern1.address
    return {
        {header = "X-Forwarded-For", known = address, added = "$http_x_forwarded_for, " .. address},
        {header = "X-Forwarded-Proto", known = "$scheme"},
        {header = "X-Forwarded-Host", known = "$weir_host"},
        hasPrefixes and ({header = "X-Forwarded-Prefix", known = "$weir_prefix", added = "$http_x_forwarded_prefix$weir_prefix"}) or ({header = "X-Forwarded-Prefix", known = "\"\""}),
        {header = "X-Forwarded-Port", known = "\"\""},
        {header = "Forwarded", known = "\"\""}
    }
end
--- The name of a header in nginx's variables.
local function variableName(header)
    local name = string.gsub(
        string.lower(header),
        "-",
        "_"
    )
    return name
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
    return {
        ("map $weir_is_trusted $weir_" .. name) .. " {",
        ("    default " .. known) .. ";",
        ("    1 $weir_trusted_" .. name) .. ";",
        "}",
        ((("map $http_" .. name) .. " $weir_trusted_") .. name) .. " {",
        ("    default " .. (added == nil and "$http_" .. name or ("\"" .. added) .. "\"")) .. ";",
        ("    \"\" " .. known) .. ";",
        "}"
    }
end
--- From some networks, what was said before goes on.
local function byProxies(around)
    local sender = senderOf(around.isProxied)
    local lines = {"# From the proxies in front that are trusted, what was said before goes on."}
    append(lines, sender.before)
    lines[#lines + 1] = ((("geo " .. sender.address) .. " $") .. sender.trust) .. " {"
    local sources = {}
    local members = {}
    for ____, ____value in ipairs(around.trusted) do
        local text = ____value.text
        sources[#sources + 1] = ("set_real_ip_from " .. text) .. ";"
        members[#members + 1] = text .. " 1;"
    end
    indent(lines, members)
    lines[#lines + 1] = "}"
    append(lines, sender.after)
    append(lines, sources)
    append(lines, {"real_ip_header X-Forwarded-For;", "real_ip_recursive on;"})
    for ____, header in ipairs(headersOf(around, sender)) do
        append(
            lines,
            choice(header)
        )
    end
    return lines
end
--- The variables of what peers learn about the client of a request.
local function forwardedVariables(around)
    local lines = {}
    if around.hasPrefixes then
        append(lines, {"# What a mapping takes off the path, which says so where it does.", "map \"\" $weir_prefix {", "    default \"\";", "}"})
    end
    if #around.trusted > 0 then
        append(
            lines,
            byProxies(around)
        )
    end
    return lines
end
local function withoutNamesakes(names)
    local sent = {}
    for ____, header in ipairs(names) do
        for ____, name in ipairs(namesakes(header)) do
            sent[#sent + 1] = {name = name, value = "\"\""}
        end
    end
    local ____sent__1_0 = sent[1]
    local name = ____sent__1_0.name
    local value = ____sent__1_0.value
    sent[1] = {name = name, value = value, reason = {"Nor in a name that is the same for applications which follow CGI."}}
    return sent
end
--- What peers learn about the client of a request: what nobody else may say is said anew.
local function forwardedHeaders(around)
    local isAlone = #around.trusted == 0
    local from = isAlone and "from Weir alone" or "from Weir, and from the proxies in front that are trusted"
    local reason = {("Peers learn who asks, and how, " .. from) .. ": a client may say what it likes."}
    local sent = {{name = "X-Real-IP", value = "$remote_addr", reason = reason}}
    local names = {"X-Real-IP", "Content-Length", "Transfer-Encoding"}
    for ____, ____value in ipairs(headersOf(
        around,
        senderOf(around.isProxied)
    )) do
        local header = ____value.header
        local known = ____value.known
        local alone = header == "X-Forwarded-For" and "$remote_addr" or known
        sent[#sent + 1] = {
            name = header,
            value = isAlone and alone or "$weir_" .. variableName(header)
        }
        names[#names + 1] = header
    end
    for ____, header in ipairs(withoutNamesakes(names)) do
        sent[#sent + 1] = header
    end
    return sent
end
____exports.forwardedHeaders = forwardedHeaders
____exports.forwardedVariables = forwardedVariables
return ____exports
