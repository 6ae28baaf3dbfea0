local ____exports = {}
local ____protocols = require("weir.config.options.protocols")
local connected = ____protocols.connected
local requests = ____protocols.requests
local routing = {title = "Which requests (in a mapping only)", options = {{
    name = "host",
    scope = "mapping",
    reader = "nginx",
    protocols = connected,
    type = "host",
    default = "",
    doc = "Only requests for this host, or for any below a domain as in *.example.com; empty takes what no other mapping of the port takes. Of TCP, connections whose TLS names this host (SNI), which go on as they are; a client that names none goes to the mapping without host."
}, {
    name = "path",
    scope = "mapping",
    reader = "nginx",
    protocols = requests,
    type = "path",
    default = "/",
    doc = "Only requests for this path and for what is below it: /v1 takes /v1 and /v1/a, but not /v10. The longest match wins. Of gRPC, /package.Service takes all methods of a service."
}}}
____exports.routing = routing
return ____exports
