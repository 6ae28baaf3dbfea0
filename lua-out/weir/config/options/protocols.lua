local ____exports = {}
local all = {"http", "tcp", "udp"}
--- Those that make connections to peers.
local connected = {"http", "tcp"}
local http = {"http"}
local stream = {"tcp", "udp"}
local udp = {"udp"}
____exports.all = all
____exports.connected = connected
____exports.http = http
____exports.stream = stream
____exports.udp = udp
return ____exports
