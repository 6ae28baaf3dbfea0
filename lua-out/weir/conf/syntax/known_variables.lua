local ____exports = {}
local ____affinity = require("weir.policy.affinity")
local affinityOf = ____affinity.affinityOf
--- Has nginx refuse a variable that Weir would read in vain; a map costs nothing until it is read, which this never is.
local function knownVariables(services)
    local lines = {}
    local known = {}
    for ____, service in ipairs(services) do
        local variable = service.policy == "sticky" and "" or affinityOf(service)
        if variable ~= "" and not (known[variable] ~= nil) then
            known[variable] = true
            lines[#lines + 1] = ((("map $" .. variable) .. " $weir_known_") .. variable) .. " {}"
        end
    end
    if #lines > 0 then
        table.insert(lines, 1, "# What requests are tied to peers by must be a variable that exists.")
    end
    return lines
end
____exports.knownVariables = knownVariables
return ____exports
