local ____exports = {}
local blocksOf, servicesIn, news
local ____contains = require("weir.text.contains")
local contains = ____contains.contains
local positionOf = ____contains.positionOf
function blocksOf(text)
    local names = {}
    local blocks = {}
    local from = 1
    while from <= #text do
        local ____end = positionOf(text, "\n# HELP ", from) or #text
        local block = string.sub(text, from, ____end)
        local name = string.match(block, "^# HELP (%S+)")
        names[#names + 1] = name
        blocks[name] = block
        from = ____end + 1
    end
    return names, blocks
end
function servicesIn(text)
    local services = {}
    for service in string.gmatch(text, "[{,]service=\"([^\"]*)\"") do
        services[service] = true
    end
    return services
end
function news(own, lines, services)
    local parts = {}
    for line in string.gmatch(lines, "[^\n]+\n") do
        local service = string.match(line, "[{,]service=\"([^\"]*)\"")
        local isTaken = service ~= nil and services[service] ~= nil
        local renamed = string.gsub(line, "([{,]service=\"[^\"]*)\"", "%1 (stream)\"", 1)
        local series = string.match(line, "^(.*) ")
        if isTaken then
            parts[#parts + 1] = renamed
        elseif service ~= nil or not contains(own, series .. " ") then
            parts[#parts + 1] = line
        end
    end
    return table.concat(parts)
end
--- Two expositions as one, as http and stream are two Weirs in one process: the lines of a family have to be together. A service that both
-- know is another one in each, and gets another name in the second; what both say of the same thing, such as a certificate's file, is said
-- once.
local function merged(first, second)
    local names, blocks = blocksOf(first)
    local otherNames, others = blocksOf(second)
    local services = servicesIn(first)
    for ____, name in ipairs(otherNames) do
        local ____, head, lines = string.match(others[name], "^((# HELP [^\n]*\n# TYPE [^\n]*\n)(.*))$")
        local own = blocks[name]
        if own == nil then
            names[#names + 1] = name
        end
        blocks[name] = (own or head) .. news(own or "", lines, services)
    end
    local parts = {}
    for ____, name in ipairs(names) do
        parts[#parts + 1] = blocks[name]
    end
    return table.concat(parts)
end
____exports.merged = merged
return ____exports
