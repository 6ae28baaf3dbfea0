local ____exports = {}
--- nginx counts whole milliseconds.
local LEAST_SECONDS = 0.001
--- Seconds that a connection may take while another peer is left to try: a third of what it may take at the last, so that
-- three peers that swallow connections cost no more than one.
-- 
-- @param connectTimeout the option `connect_timeout`, in seconds
local function secondsToConnect(connectTimeout)
    return math.max(LEAST_SECONDS, connectTimeout / 3)
end
____exports.secondsToConnect = secondsToConnect
return ____exports
