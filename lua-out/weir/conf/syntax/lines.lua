local ____exports = {}
--- Adds lines one step further in.
local function indent(lines, inner)
    for ____, line in ipairs(inner) do
        lines[#lines + 1] = line == "" and "" or "    " .. line
    end
end
--- Adds lines as they are.
local function append(lines, more)
    for ____, line in ipairs(more) do
        lines[#lines + 1] = line
    end
end
____exports.append = append
____exports.indent = indent
return ____exports
