local ____exports = {}
local ____families = require("weir.metrics.families")
local families = ____families.families
local format = string.format
local concat = table.concat
local function newSamples()
    local samples = {}
    for ____, ____value in ipairs(families) do
        local key = ____value.key
        samples[key] = {}
    end
    return samples
end
local escapes = {["\\"] = "\\\\", ["\""] = "\\\"", ["\n"] = "\\n"}
--- A label with its value, as the text format has it.
local function label(name, value)
    local escaped = string.gsub(value, "[\\\"\n]", escapes)
    return ((name .. "=\"") .. escaped) .. "\""
end
--- Whole as it is, else to the thousandth.
local function numberText(value)
    return value % 1 == 0 and format("%d", value) or format("%.3f", value)
end
local function allNames()
    local found = {}
    for ____, ____value in ipairs(families) do
        local key = ____value.key
        local name = ____value.name
        found[key] = name
    end
    return found
end
local names = allNames()
--- Adds a sample to a family.
-- 
-- @param labels in their final form, with commas between; never empty
-- @param suffix of the name, such as `_bucket`
local function addSample(samples, key, labels, value, suffix)
    if suffix == nil then
        suffix = ""
    end
    local lines = samples[key]
    lines[#lines + 1] = (((((names[key] .. suffix) .. "{") .. labels) .. "} ") .. numberText(value)) .. "\n"
end
local function headOf(____bindingPattern0)
    local ____type
    local name
    local help
    help = ____bindingPattern0.help
    name = ____bindingPattern0.name
    ____type = ____bindingPattern0.type
    return ((((((("# HELP " .. name) .. " ") .. help) .. "\n# TYPE ") .. name) .. " ") .. ____type) .. "\n"
end
--- All samples in Prometheus' text format, version 0.0.4.
local function exposition(samples)
    local parts = {}
    for ____, family in ipairs(families) do
        local lines = samples[family.key]
        if #lines > 0 then
            parts[#parts + 1] = headOf(family)
            parts[#parts + 1] = concat(lines)
        end
    end
    return concat(parts)
end
____exports.addSample = addSample
____exports.exposition = exposition
____exports.label = label
____exports.newSamples = newSamples
return ____exports
