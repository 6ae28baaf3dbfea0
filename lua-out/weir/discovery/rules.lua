local ____exports = {}
local familiesOf
function familiesOf(rules)
    if rules.family == "ipv4" then
        return {"A"}
    end
    return rules.family == "ipv6" and ({"AAAA"}) or ({"A", "AAAA"})
end
--- What a service is asked for: SRV records where it has no port of its own.
local function questionsOf(rules)
    return rules.port == nil and ({"SRV"}) or familiesOf(rules)
end
____exports.familiesOf = familiesOf
____exports.questionsOf = questionsOf
return ____exports
