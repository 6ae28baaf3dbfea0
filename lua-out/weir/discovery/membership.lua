local ____exports = {}
local WAITING = {
    state = "waiting",
    since = 0,
    reason = "none",
    endpoints = {},
    confirmedAt = 0,
    server = ""
}
____exports.WAITING = WAITING
return ____exports
