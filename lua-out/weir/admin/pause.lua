local ____exports = {}
--- What long work rests in between, in seconds: requests go first. nginx knows no shorter rest than this that lets others go on.
local PAUSE_SECONDS = 0.001
____exports.PAUSE_SECONDS = PAUSE_SECONDS
return ____exports
