local ____exports = {}
local concat = table.concat
--- The numbers of ANSI's colours (ECMA-48, section 8.3.117).
local codes = {plain = nil, good = "32", bad = "31", faint = "2"}
local function undecorated(text)
    return text
end
local function inColour(text, look)
    local code = codes[look]
    return (code == nil or text == "") and text or ((("[" .. code) .. "m") .. text) .. "[0m"
end
local function cell(text, look)
    if look == nil then
        look = "plain"
    end
    return {text = text, look = look}
end
local function widthsOf(rows)
    local widths = {}
    for ____, _ in ipairs(rows[1]) do
        widths[#widths + 1] = 0
    end
    for ____, row in ipairs(rows) do
        for index = 0, #row - 1 do
            widths[index + 1] = math.max(widths[index + 1], #row[index + 1].text)
        end
    end
    return widths
end
--- A table of at least one row as lines without blanks at their ends, below its heads. Columns in which no row has anything are
-- left out.
local function aligned(heads, rows, paint)
    local used = widthsOf(rows)
    local headRow = {}
    for ____, head in ipairs(heads) do
        headRow[#headRow + 1] = cell(head, "faint")
    end
    local all = {headRow}
    for ____, row in ipairs(rows) do
        all[#all + 1] = row
    end
    local widths = widthsOf(all)
    local lines = {}
    for ____, row in ipairs(all) do
        local parts = {}
        local gap = ""
        for index = 0, #row - 1 do
            if used[index + 1] > 0 then
                local ____row_index_0 = row[index + 1]
                local look = ____row_index_0.look
                local text = ____row_index_0.text
                if text ~= "" then
                    parts[#parts + 1] = gap .. paint(text, look)
                    gap = ""
                end
                gap = gap .. string.rep(" ", widths[index + 1] - #text + 2)
            end
        end
        lines[#lines + 1] = concat(parts)
    end
    return lines
end
____exports.aligned = aligned
____exports.cell = cell
____exports.inColour = inColour
____exports.undecorated = undecorated
return ____exports
