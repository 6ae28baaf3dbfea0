local ____exports = {}
local ____wrap = require("weir.text.wrap")
local wrapped = ____wrap.wrapped
local ____families = require("weir.metrics.families")
local families = ____families.families
local START = "<!-- metrics -->"
local FINISH = "<!-- /metrics -->"
local WIDTH = 120
local function entryOf(____bindingPattern0)
    local ____type
    local name
    local labels
    local help
    help = ____bindingPattern0.help
    labels = ____bindingPattern0.labels
    name = ____bindingPattern0.name
    ____type = ____bindingPattern0.type
    local names = {}
    for ____, label in ipairs(labels) do
        names[#names + 1] = ("`" .. label) .. "`"
    end
    local lines = {((((("- `" .. name) .. "` (") .. ____type) .. "; ") .. table.concat(names, ", ")) .. ")"}
    for ____, line in ipairs(wrapped(help, WIDTH - 2)) do
        lines[#lines + 1] = "  " .. line
    end
    return lines
end
--- The document with all metrics between its marks, in Markdown.
local function updated(document)
    local lines = {}
    for ____, family in ipairs(families) do
        for ____, line in ipairs(entryOf(family)) do
            lines[#lines + 1] = line
        end
    end
    local from = string.find(document, START, 1, true)
    local to = string.find(document, FINISH, 1, true)
    local list = table.concat(lines, "\n")
    return (((string.sub(document, 1, from + #START - 1) .. "\n\n") .. list) .. "\n\n") .. string.sub(document, to)
end
____exports.updated = updated
return ____exports
