local ____exports = {}
local all = {"http", "tcp", "udp"}
--- Those that make connections to peers.
local connected = {"http", "tcp"}
local http = {"http"}
____exports.all = all
____exports.connected = connected
____exports.http = http
return ____exports
