local ____exports = {}
--- A line for each service.
local function linesOf(services)
    local lines = {}
    for key, text in pairs(services) do
        lines[#lines + 1] = ((key .. "\t") .. text) .. "\n"
    end
    return table.concat(lines)
end
--- Adds what the companion says in lines; a service whose key is taken has another one.
local function addLines(services, lines)
    for key, text in string.gmatch(lines, "(\"[^\t\n]*\")\t([^\n]+)") do
        services[services[key] == nil and key or string.sub(key, 1, -2) .. " (stream)\""] = text
    end
end
--- All as one object of JSON, in the order of their keys.
local function servicesJson(services)
    local parts = {}
    for key, text in pairs(services) do
        parts[#parts + 1] = (key .. ":") .. text
    end
    table.sort(parts)
    return ("{" .. table.concat(parts, ",")) .. "}"
end
____exports.addLines = addLines
____exports.linesOf = linesOf
____exports.servicesJson = servicesJson
return ____exports
