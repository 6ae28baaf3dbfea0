local ____exports = {}
local ____quoted = require("weir.text.quoted")
local shown = ____quoted.shown
local seconds = {s = 1, m = 60}
local letters = {[1] = "s", [60] = "m"}
--- What nginx can count, a thousand times finer, in 32 bits.
local most = 1000000
--- Requests per second or minute.
local rate = {
    read = function(input)
        local digits, unit = string.match(
            tostring(input),
            "^(%d+)/([sm])$"
        )
        if digits == nil or unit == nil then
            return nil, {
                what = shown(input) .. " is no rate",
                hint = "write it like 10/s or 600/m"
            }
        end
        local requests = tonumber(digits)
        if requests >= 1 and requests <= most then
            return {requests = requests, seconds = seconds[unit]}, nil
        end
        return nil, {
            what = shown(input) .. " is out of range",
            hint = ("from 1 to " .. tostring(most)) .. " requests"
        }
    end,
    write = function(value) return (tostring(value.requests) .. "/") .. letters[value.seconds] end,
    placeholder = function() return "NUMBER/s|NUMBER/m" end,
    isList = false
}
____exports.rate = rate
return ____exports
