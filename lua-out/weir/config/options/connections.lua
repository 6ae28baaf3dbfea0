local ____exports = {}
local ____protocols = require("weir.config.options.protocols")
local all = ____protocols.all
local connected = ____protocols.connected
local http = ____protocols.http
local connections = {title = "Connections to peers", options = {
    {
        name = "max_connections",
        scope = "service",
        reader = "weir",
        protocols = all,
        type = "integer",
        min = 0,
        max = 1000000,
        default = "0",
        doc = "How many requests a peer has at a time; of all workers together; further ones wait as in queue. It costs each request some writes to the shared memory. 0 is without limit."
    },
    {
        name = "connect_timeout",
        scope = "service",
        reader = "weir",
        protocols = connected,
        type = "duration",
        min = "1ms",
        default = "1s",
        doc = "How long a connection to a peer may take; only a third of it while another peer is left to try."
    },
    {
        name = "read_timeout",
        scope = "service",
        reader = "weir",
        protocols = http,
        type = "duration",
        min = "1ms",
        default = "60s",
        doc = "How long a peer may be silent between two parts of its response."
    },
    {
        name = "send_timeout",
        scope = "service",
        reader = "weir",
        protocols = http,
        type = "duration",
        min = "1ms",
        default = "60s",
        doc = "How long a peer may take no more of a request."
    },
    {
        name = "tunnel_timeout",
        scope = "service",
        reader = "weir",
        protocols = http,
        type = "duration",
        min = "1ms",
        default = "1h",
        doc = "How long both sides of a WebSocket may be silent; its peer may also take so long to agree to it."
    },
    {
        name = "drain_timeout",
        scope = "service",
        reader = "weir",
        protocols = all,
        type = "duration",
        default = "0s",
        doc = "How long requests may go on at a peer that has left DNS, such as a WebSocket; then their connections are ended, unless another service has the same address and port. 0 lets them end by themselves."
    },
    {
        name = "keepalive",
        scope = "service",
        reader = "nginx",
        protocols = http,
        type = "integer",
        min = 0,
        max = 65535,
        default = "64",
        doc = "Idle connections that each worker keeps open to the peers of a service; 0 closes each after one request."
    },
    {
        name = "keepalive_timeout",
        scope = "service",
        reader = "nginx",
        protocols = http,
        type = "duration",
        min = "1ms",
        default = "4s",
        doc = "How long an idle connection is kept: less than the peers keep it, and Node.js closes after 5s."
    },
    {
        name = "buffering",
        scope = "service",
        reader = "weir",
        protocols = http,
        type = "boolean",
        default = "on",
        doc = "Whether a request's body is read to its end before it goes to a peer, so that it can wait and be retried; off passes each part on at once. Responses always go on at once."
    }
}}
____exports.connections = connections
return ____exports
