local ____exports = {}
local NOBODY = {
    version = 0,
    state = "waiting",
    since = 0,
    reason = "none",
    confirmedAt = 0,
    server = "",
    origin = {name = "", port = nil},
    members = {}
}
____exports.NOBODY = NOBODY
return ____exports
