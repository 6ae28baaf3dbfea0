local ____exports = {}
local ____contains = require("weir.text.contains")
local positionOf = ____contains.positionOf
local ____prefixed = require("weir.pool.prefixed")
local removeAll = ____prefixed.removeAll
--- How far rows lie apart, and for how long they are kept, in seconds.
local STEP_SECONDS = 5
local KEPT_SECONDS = 300
--- The share of the store that the rows of all services may take together.
local SHARE = 1 / 8
local HISTORY = "history:"
local function keptOf(store, service)
    local text = store.get(HISTORY .. service) or ""
    local base, rows = string.match(text, "^([^\n]*)\n(.*)$")
    return {base = base or "", rows = rows or ""}
end
--- The newest rows that are not longer together than may be; none from the future, as the time of day may be set back.
local function newest(rows, time, mostBytes)
    local from = 1
    while from <= #rows do
        local at = tonumber((string.match(rows, "^%[(%d+)", from))) or 0
        if at > time - KEPT_SECONDS and at <= time and #rows - from < mostBytes then
            break
        end
        from = (positionOf(rows, "\n", from) or #rows) + 1
    end
    return string.sub(rows, from)
end
--- Keeps the rows of a service, as far as there is memory: those go first that are oldest.
-- 
-- @param time when the last of them ended, in Unix seconds
-- @param services that have a share of the store
local function keepHistory(store, service, ____bindingPattern0, time, services)
    local rows
    local base
    base = ____bindingPattern0.base
    rows = ____bindingPattern0.rows
    local bytes = math.floor(store.size() * SHARE / services) - #base
    local kept = newest(rows, time, bytes)
    while select(
        2,
        store.set(HISTORY .. service, (base .. "\n") .. kept)
    ) ~= nil do
        if kept == "" then
            return
        end
        bytes = #kept / 2
        kept = newest(rows, time, bytes)
    end
end
--- The rows of a service, oldest first, as a list of JSON.
local function historyJson(store, service)
    local list = string.gsub(
        keptOf(store, service).rows,
        "\n",
        ","
    )
    return ("[" .. string.sub(list, 1, -2)) .. "]"
end
--- Gives up all rows, for what matters more. Says whether there were any. Slow: it looks at all keys.
local function forgetHistory(store)
    return removeAll(store, HISTORY)
end
____exports.forgetHistory = forgetHistory
____exports.HISTORY = HISTORY
____exports.historyJson = historyJson
____exports.keepHistory = keepHistory
____exports.keptOf = keptOf
____exports.STEP_SECONDS = STEP_SECONDS
return ____exports
