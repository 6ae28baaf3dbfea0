local ____exports = {}
--- More of what nameservers said is not told.
local MOST_SAYINGS = 4
--- What each nameserver said in a lookup, in order.
local function dnsEvidence(trace)
    local sayings = {}
    local said = {}
    for ____, ____value in ipairs(trace) do
        local result = ____value.result
        local server = ____value.server
        local ____type = ____value.type
        local saying = (((server .. " said ") .. result) .. " to ") .. ____type
        if not (said[saying] ~= nil) and #sayings < MOST_SAYINGS then
            sayings[#sayings + 1] = saying
        end
        said[saying] = true
    end
    return table.concat(sayings, ", ")
end
____exports.dnsEvidence = dnsEvidence
return ____exports
