local ____exports = {}
local function keyOf(____bindingPattern0)
    local rules
    rules = ____bindingPattern0.rules
    return "seen:" .. rules.key
end
--- Leaves what this leader knows, where it matters.
local function noteSeen(store, service)
    if service.rules.hold == 0 then
        return
    end
    local words = {}
    for ____, ____value in ipairs(service.discovery.sources) do
        local seen = ____value.seen
        for id, at in pairs(seen) do
            words[#words + 1] = string.format("%s=%.3f", id, at)
        end
    end
    store.set(
        keyOf(service),
        table.concat(words, " ")
    )
end
--- Takes over what the last leader knew.
local function inheritSeen(store, service)
    if service.rules.hold == 0 then
        return
    end
    local at = {}
    local text = store.get(keyOf(service))
    for id, moment in string.gmatch(text or "", "(%S+)=(%S+)") do
        at[id] = tonumber(moment)
    end
    for ____, source in ipairs(service.discovery.sources) do
        for ____, ____value in ipairs(source.endpoints) do
            local id = ____value.id
            local moment = at[id]
            if moment ~= nil then
                source.seen[id] = moment
            end
        end
    end
end
____exports.inheritSeen = inheritSeen
____exports.noteSeen = noteSeen
return ____exports
