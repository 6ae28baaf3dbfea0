local ____exports = {}
local NOBODY = {
    version = 0,
    state = "waiting",
    since = 0,
    reason = "none",
    members = {}
}
____exports.NOBODY = NOBODY
return ____exports
