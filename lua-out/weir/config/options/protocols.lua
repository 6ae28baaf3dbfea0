local ____exports = {}
local all = {"http", "grpc", "tcp", "udp"}
--- Those that make connections to peers.
local connected = {"http", "grpc", "tcp"}
--- Those whose clients send requests.
local requests = {"http", "grpc"}
local http = {"http"}
local stream = {"tcp", "udp"}
local udp = {"udp"}
____exports.all = all
____exports.connected = connected
____exports.http = http
____exports.requests = requests
____exports.stream = stream
____exports.udp = udp
return ____exports
