local ____exports = {}
local ____list = require("weir.config.types.list")
local listOf = ____list.listOf
--- A status, or a range of them such as 500-599.
local function parseStatuses(text)
    local low, high = string.match(text, "^(%d%d%d)%-?(%d*)$")
    local dash = string.match(text, "%-")
    local first = tonumber(low)
    local ____temp_0
    if dash == nil and high == "" then
        ____temp_0 = first
    else
        ____temp_0 = tonumber(high)
    end
    local last = ____temp_0
    if first == nil or last == nil then
        return nil
    end
    return first >= 100 and first <= last and last <= 599 and ({first = first, last = last}) or nil
end
--- What nginx can try again.
local retryable = {}
for ____, status in ipairs({
    "403",
    "404",
    "429",
    "500",
    "502",
    "503",
    "504"
}) do
    retryable[status] = true
end
local function parseRetryStatus(text)
    local ____retryable_has_result_1
    if retryable[text] ~= nil then
        ____retryable_has_result_1 = parseStatuses(text)
    else
        ____retryable_has_result_1 = nil
    end
    return ____retryable_has_result_1
end
local function writeStatuses(____bindingPattern0)
    local last
    local first
    first = ____bindingPattern0.first
    last = ____bindingPattern0.last
    return first == last and tostring(first) or (tostring(first) .. "-") .. tostring(last)
end
local function isAmong(ranges, status)
    for ____, ____value in ipairs(ranges) do
        local first = ____value.first
        local last = ____value.last
        if status >= first and status <= last then
            return true
        end
    end
    return false
end
--- The same as a set, for who has no time to compare.
local function setOfStatuses(ranges)
    local set = {}
    for ____, ____value in ipairs(ranges) do
        local first = ____value.first
        local last = ____value.last
        for status = first, last do
            set[status] = true
        end
    end
    return set
end
--- Any statuses of responses.
local statuses = listOf({
    parse = parseStatuses,
    write = writeStatuses,
    noun = "status",
    example = "429,500-599",
    placeholder = "STATUS,...",
    haveBlanks = false
})
--- Statuses that nginx can try again.
local retryStatuses = listOf({
    parse = parseRetryStatus,
    write = writeStatuses,
    noun = "status that can be tried again",
    example = "502,503,504",
    placeholder = "STATUS,...",
    haveBlanks = false
})
____exports.isAmong = isAmong
____exports.retryStatuses = retryStatuses
____exports.setOfStatuses = setOfStatuses
____exports.statuses = statuses
return ____exports
