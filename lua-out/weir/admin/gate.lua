local ____exports = {}
local ____quoted = require("weir.text.quoted")
local quoted = ____quoted.quoted
local ____hosts = require("weir.admin.hosts")
local isNobodysDomain = ____hosts.isNobodysDomain
local isOwnHost = ____hosts.isOwnHost
local ____token = require("weir.admin.token")
local bearsToken = ____token.bearsToken
local readToken = ____token.readToken
local UNAUTHORIZED = 401
local FORBIDDEN = 403
local NO_SUCH_TYPE = 415
local MISDIRECTED = 421
--- Whether the page that a browser sends this for is another's: the listener's own has its host, and others who are no browser say nothing.
local function isForeign(____bindingPattern0)
    local header
    header = ____bindingPattern0.header
    local origin = header("Origin")
    local site = header("Sec-Fetch-Site")
    local authority = string.match(origin, "^https?://(.+)$")
    if origin ~= "" and authority ~= header("Host") then
        return true
    end
    return site ~= "" and site ~= "same-origin" and site ~= "none"
end
local function isJson(____type)
    local media = string.match(
        string.lower(____type),
        "^%s*([^;%s]*)"
    )
    return media == "application/json"
end
--- Why a request may not even read; nothing if it may.
local function whyNotRead(____bindingPattern0, ____bindingPattern1)
    local weir
    weir = ____bindingPattern0.weir
    local isPrivate
    local header
    header = ____bindingPattern1.header
    isPrivate = ____bindingPattern1.isPrivate
    local host = header("Host")
    if isOwnHost(host, weir.configuration.admin_host) or isPrivate and isNobodysDomain(host) then
        return nil
    end
    local problem = quoted(host) .. " is no host of the admin listener: ask for an address or localhost, or name it in admin_host"
    return {status = MISDIRECTED, problem = problem}
end
--- Why one that may read may not change anything; nothing if it may.
local function whyNotChange(____bindingPattern0, request)
    local weir
    local files
    local digest
    digest = ____bindingPattern0.digest
    files = ____bindingPattern0.files
    weir = ____bindingPattern0.weir
    local ____request_0 = request
    local header = ____request_0.header
    local isPrivate = ____request_0.isPrivate
    if isForeign(request) then
        return {status = FORBIDDEN, problem = "a page of another site may change nothing"}
    end
    if isPrivate then
        return nil
    end
    local file = weir.configuration.admin_token_file
    if file == "off" then
        return {status = FORBIDDEN, problem = "nothing can be changed here: set admin_token_file, or use the socket"}
    end
    local token, cause = readToken(file, files)
    if token == nil then
        return {status = FORBIDDEN, problem = "admin_token_file cannot be used; the log says why", cause = cause}
    end
    if not bearsToken(
        header("Authorization"),
        token,
        digest
    ) then
        local headers = {["WWW-Authenticate"] = "Bearer realm=\"weir\""}
        return {status = UNAUTHORIZED, problem = "this needs the token: Authorization: Bearer TOKEN", headers = headers}
    end
    if isJson(header("Content-Type")) then
        return nil
    end
    return {status = NO_SUCH_TYPE, problem = "write JSON, and Content-Type: application/json"}
end
____exports.whyNotChange = whyNotChange
____exports.whyNotRead = whyNotRead
return ____exports
