local ____exports = {}
--- Octets in the order of the machine, which has the last first, as eight hexadecimal digits.
local function addressOf(digits)
    local d, c, b, a = string.match(digits, "^(%x%x)(%x%x)(%x%x)(%x%x)$")
    if d == nil then
        d = ""
    end
    if c == nil then
        c = ""
    end
    if b == nil then
        b = ""
    end
    if a == nil then
        a = ""
    end
    return (((((tostring(tonumber(a, 16)) .. ".") .. tostring(tonumber(b, 16))) .. ".") .. tostring(tonumber(c, 16))) .. ".") .. tostring(tonumber(d, 16))
end
--- The gateway of the default route in Linux's table of IPv4, `/proc/net/route`; nothing where there is none.
local function gatewayOf(____table)
    local digits = string.match("\n" .. ____table, "\n%S+%s+00000000%s+(%x%x%x%x%x%x%x%x)%s")
    local ____temp_0
    if digits == nil then
        ____temp_0 = nil
    else
        ____temp_0 = addressOf(digits)
    end
    return ____temp_0
end
--- The address to which this machine or container sends what is for no network of its own.
local function gateway()
    local file = io.open("/proc/net/route", "r")
    if file == nil then
        return nil
    end
    local ____table = file:read("*a") or ""
    file:close()
    return gatewayOf(____table)
end
____exports.gateway = gateway
____exports.gatewayOf = gatewayOf
return ____exports
