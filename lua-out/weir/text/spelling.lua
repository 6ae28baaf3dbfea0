local ____exports = {}
local min = math.min
local concat = table.concat
--- How many letters must be added, dropped, replaced or swapped with their neighbour to turn one word into the other
-- (Damerau-Levenshtein, in its form of optimal string alignment).
local function distance(a, b)
    local beforeLast = {}
    local last = {}
    for j = 0, #b do
        last[j + 1] = j
    end
    for i = 1, #a do
        local row = {i}
        for j = 1, #b do
            local cost = string.byte(a, i) == string.byte(b, j) and 0 or 1
            row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + cost)
            local swapped = i > 1 and j > 1 and string.byte(a, i) == string.byte(b, j - 1) and string.byte(a, i - 1) == string.byte(b, j)
            if swapped then
                row[j + 1] = min(row[j + 1], beforeLast[j - 2 + 1] + 1)
            end
        end
        beforeLast = last
        last = row
    end
    return last[#b + 1]
end
--- The word that was probably meant; nothing where none is near: one letter in three may be wrong.
local function nearest(input, words)
    if #input > 40 then
        return nil
    end
    local asked = string.lower(input)
    local best
    local bestDistance = math.max(
        1,
        math.floor(#input / 3)
    ) + 1
    for ____, word in ipairs(words) do
        local far = distance(asked, word)
        if far < bestDistance then
            best = word
            bestDistance = far
        end
    end
    return best
end
--- A hint that names the probable word, or else all of them.
local function didYouMean(input, words)
    local word = nearest(input, words)
    return word == nil and "one of " .. concat(words, ", ") or ("did you mean " .. word) .. "?"
end
____exports.didYouMean = didYouMean
____exports.nearest = nearest
return ____exports
