local ____exports = {}
local ____address = require("weir.config.types.address")
local isAddress = ____address.isAddress
--- The name or address in a Host header, in small letters, without its port.
local function nameIn(host)
    local bracketed = string.match(host, "^%[([%x:.]+)%]:?%d*$")
    local plain = string.match(host, "^([^:%[%]]*):?%d*$")
    return string.lower(bracketed or plain or "")
end
local function isBelow(name, domain)
    return string.sub(name, -#domain - 1) == "." .. domain
end
--- Whether a Host header may ask for the admin listener. Of another name nobody knows who points it here: the page of a stranger could
-- read what the browser of its visitor reaches (DNS rebinding). An address cannot be pointed elsewhere.
local function isOwnHost(host, allowed)
    local name = nameIn(host)
    if name == "localhost" or isAddress(name) then
        return true
    end
    for ____, one in ipairs(allowed) do
        local domain = string.match(one, "^%*%.(.+)$")
        local ____temp_0
        if domain == nil then
            ____temp_0 = name == one
        else
            ____temp_0 = isBelow(name, domain)
        end
        if ____temp_0 then
            return true
        end
    end
    return false
end
--- Whether a host is none that a stranger could have: as programs have that ask over a socket, such as `weir`, or none at all.
local function isNobodysDomain(host)
    local word = string.match(host, "^[%w_-]*$")
    return word ~= nil
end
____exports.isNobodysDomain = isNobodysDomain
____exports.isOwnHost = isOwnHost
return ____exports
