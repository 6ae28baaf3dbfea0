local ____exports = {}
local WAITING = {state = "waiting", since = 0, reason = "none", endpoints = {}}
____exports.WAITING = WAITING
return ____exports
