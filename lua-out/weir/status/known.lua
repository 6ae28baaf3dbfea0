local ____exports = {}
local function plain(name)
    local withoutDot = string.gsub(
        string.lower(name),
        "%.$",
        ""
    )
    return withoutDot
end
--- The keys of the services that somebody means: the one with this key, or else all with this name in DNS.
local function keysMeant(services, meant)
    local named = {}
    for ____, ____value in ipairs(services) do
        local key = ____value.key
        local name = ____value.name
        if key == meant then
            return {key}
        end
        if plain(name) == plain(meant) then
            named[#named + 1] = key
        end
    end
    return named
end
____exports.keysMeant = keysMeant
return ____exports
