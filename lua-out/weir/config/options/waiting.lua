local ____exports = {}
local ____protocols = require("weir.config.options.protocols")
local connected = ____protocols.connected
local waiting = {title = "Waiting for a peer", options = {{
    name = "queue",
    scope = "service",
    reader = "weir",
    protocols = connected,
    type = "integer",
    min = 0,
    max = 100000,
    default = "1024",
    doc = "How many requests may wait, in all workers together, while no peer accepts connections; 0 answers all at once."
}, {
    name = "queue_timeout",
    scope = "service",
    reader = "weir",
    protocols = connected,
    type = "duration",
    min = "1ms",
    default = "5s",
    doc = "How long a request waits for a peer before it is answered with 503."
}}}
____exports.waiting = waiting
return ____exports
