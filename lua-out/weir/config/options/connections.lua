local ____exports = {}
local ____protocols = require("weir.config.options.protocols")
local all = ____protocols.all
local connected = ____protocols.connected
local http = ____protocols.http
local requests = ____protocols.requests
local stream = ____protocols.stream
local udp = ____protocols.udp
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
        protocols = requests,
        type = "duration",
        min = "1ms",
        default = "60s",
        defaultFor = {grpc = "1h"},
        doc = "How long a peer may be silent between two parts of its response; of gRPC, between two messages of a stream."
    },
    {
        name = "send_timeout",
        scope = "service",
        reader = "weir",
        protocols = requests,
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
        defaultFor = {tcp = "60s", udp = "60s"},
        doc = "How long requests, such as a WebSocket, and sessions may go on at a peer that has left DNS; then their connections are ended, unless another service has the same address and port. 0 lets them end by themselves."
    },
    {
        name = "idle_timeout",
        scope = "service",
        reader = "weir",
        protocols = stream,
        type = "duration",
        min = "1ms",
        default = "10m",
        defaultFor = {udp = "30s"},
        doc = "How long both sides of a session may be silent before it is ended. Clients that are silent for longer, such as pools of database connections or MQTT, need more: the keepalives of TCP, which Weir has sent to both sides, do not count."
    },
    {
        name = "udp_responses",
        scope = "service",
        reader = "weir",
        protocols = udp,
        type = "responses",
        min = 0,
        max = 1000,
        default = "auto",
        doc = "Datagrams that answer each datagram of a client; with them all, the session ends. 0 is any number until idle_timeout, and a peer that never answers is to blame; none is for protocols without answers, such as syslog, where silence is no failure; auto is 1 for peers at port 53, else 0."
    },
    {
        name = "keepalive",
        scope = "service",
        reader = "nginx",
        protocols = requests,
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
        protocols = requests,
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
