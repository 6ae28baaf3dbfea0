local ____exports = {}
local function plain(name)
    local withoutDot = string.gsub(
        string.lower(name),
        "%.$",
        ""
    )
    return withoutDot
end
--- The keys of the services that somebody means: those with this key, or this name in DNS.
local function keysMeant(services, meant)
    local keys = {}
    for ____, ____value in ipairs(services) do
        local key = ____value.key
        local name = ____value.name
        if key == meant or plain(name) == plain(meant) then
            keys[#keys + 1] = key
        end
    end
    return keys
end
____exports.keysMeant = keysMeant
return ____exports
