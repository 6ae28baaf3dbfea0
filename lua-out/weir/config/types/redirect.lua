local ____exports = {}
local ____quoted = require("weir.text.quoted")
local shown = ____quoted.shown
local ____address = require("weir.config.types.address")
local isAddress = ____address.isAddress
local ____name = require("weir.config.types.name")
local isName = ____name.isName
local ____text = require("weir.config.types.text")
local textOf = ____text.textOf
--- Moved for good, with the method and the body as they were (RFC 9110, 15.4.9).
local usual = 308
local statuses = {}
for ____, status in ipairs({
    301,
    302,
    303,
    307,
    usual
}) do
    statuses[status] = true
end
--- The characters of a path with a query, without those that mean something to a mapping, a shell or nginx.
local rest = "[%w/._~!&()*+:@=?%%#-]*"
local function isAuthority(text)
    local host, port = string.match(text, "^(.-):?(%d*)$")
    local inner = string.match(host, "^%[(.+)%]$")
    local number = port == "" and 80 or tonumber(port)
    local ____temp_0
    if inner == nil then
        ____temp_0 = isName(host)
    else
        ____temp_0 = isAddress(inner)
    end
    return ____temp_0 and number >= 1 and number <= 65535
end
--- A path of the same host; with two slashes it would be another host.
local function isPath(text)
    local path = string.match(text, ("^/" .. rest) .. "$")
    return path ~= nil and string.sub(text, 1, 2) ~= "//"
end
local function parse(text)
    local digits, after = string.match(text, "^(%d%d%d):(.*)$")
    local status = digits == nil and usual or tonumber(digits)
    local target = after or text
    if not (statuses[status] ~= nil) then
        return nil
    end
    if isPath(target) then
        return {status = status, target = target, keepsPath = false}
    end
    local authority, path = string.match(target, ("^https?://([^/?#]+)(" .. rest) .. ")$")
    if authority == nil or not isAuthority(authority) then
        return nil
    end
    return {status = status, target = target, keepsPath = path == ""}
end
--- A target, and before it a status other than the usual one.
local redirect = {
    read = function(input)
        local found = parse(textOf(input))
        if found ~= nil then
            return found, nil
        end
        local hint = "write it like https://www.example.com, /new or 302:/new, with 301, 302, 303, 307 or 308"
        return nil, {
            what = shown(input) .. " is no redirect",
            hint = hint
        }
    end,
    write = function(____bindingPattern0)
        local target
        local status
        status = ____bindingPattern0.status
        target = ____bindingPattern0.target
        return status == usual and target or (tostring(status) .. ":") .. target
    end,
    placeholder = function() return "[STATUS:]URL|[STATUS:]PATH" end,
    isList = false
}
____exports.redirect = redirect
return ____exports
