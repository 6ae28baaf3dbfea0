local ____exports = {}
local format = string.format
--- Seconds as a person says them.
local function duration(seconds)
    if seconds < 10 then
        return format("%.1f s", seconds)
    end
    if seconds < 120 then
        return format("%.0f s", seconds)
    end
    return seconds < 7200 and format("%.0f min", seconds / 60) or format("%.0f h", seconds / 3600)
end
local function milliseconds(seconds)
    return format("%.0f ms", seconds * 1000)
end
--- How long ago something was; nothing where it never was.
local function ago(seconds)
    if seconds == nil then
        return ""
    end
    return seconds < 0.05 and "now" or duration(seconds) .. " ago"
end
--- In how long something will be; nothing where it never will.
local function ____until(seconds)
    if seconds == nil then
        return ""
    end
    return seconds < 0.05 and "now" or "in " .. duration(seconds)
end
--- So many of something.
local function counted(count, noun)
    return count == 1 and "1 " .. noun or ((tostring(count) .. " ") .. noun) .. "s"
end
--- Words as a list, the last after a word such as "and".
local function listed(words, last)
    local text = words[1] or ""
    for index = 2, #words do
        text = ((text .. (index == #words and " " .. last or ",")) .. " ") .. words[index]
    end
    return text
end
____exports.ago = ago
____exports.counted = counted
____exports.duration = duration
____exports.listed = listed
____exports.milliseconds = milliseconds
____exports["until"] = ____until
return ____exports
