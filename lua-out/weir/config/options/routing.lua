local ____exports = {}
local ____protocols = require("weir.config.options.protocols")
local connected = ____protocols.connected
local http = ____protocols.http
local routing = {title = "Which requests (in a mapping only)", options = {{
    name = "host",
    scope = "mapping",
    reader = "nginx",
    protocols = connected,
    type = "hosts",
    default = "",
    doc = "Only requests for these hosts, or for any below a domain as in *.example.com; empty takes what no other mapping of the port takes. Of TCP, connections whose TLS names such a host (SNI), which go on as they are; a client that names none goes to the mapping without host."
}, {
    name = "path",
    scope = "mapping",
    reader = "nginx",
    protocols = http,
    type = "path",
    default = "/",
    doc = "Only requests for this path and for what is below it: /v1 takes /v1 and /v1/a, but not /v10. The longest match wins."
}}}
____exports.routing = routing
return ____exports
