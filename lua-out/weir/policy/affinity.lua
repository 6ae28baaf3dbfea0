local ____exports = {}
local ____policy = require("weir.config.types.policy")
local isFile = ____policy.isFile
local customPolicies = ____policy.customPolicies
local ____text_hash = require("weir.policy.text_hash")
local hashText = ____text_hash.hashText
local NAME_SEED = 1013904242
--- The cookie that keeps a client at its peer; empty if none does. A name of its own, as cookies know neither ports nor paths.
local function cookieOf(service)
    if service.policy ~= "sticky" then
        return ""
    end
    if service.sticky_cookie ~= "" then
        return service.sticky_cookie
    end
    return string.format(
        "weir_%08x",
        hashText(service.key, NAME_SEED)
    )
end
--- The nginx variable, without its dollar, whose value ties a request to a peer; empty if nothing does.
local function affinityOf(service)
    local ____service_0 = service
    local hash = ____service_0.hash
    local policy = ____service_0.policy
    if policy == "sticky" then
        return "cookie_" .. cookieOf(service)
    end
    if policy == "hash" then
        return hash == "" and "remote_addr" or string.sub(hash, 2)
    end
    return (isFile(policy) or customPolicies[policy] ~= nil) and string.sub(hash, 2) or ""
end
____exports.affinityOf = affinityOf
____exports.cookieOf = cookieOf
return ____exports
