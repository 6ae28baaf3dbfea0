local ____exports = {}
local process = {title = "The process", options = {
    {
        name = "workers",
        scope = "process",
        reader = "nginx",
        type = "integer",
        min = 1,
        max = 1024,
        ["or"] = "auto",
        default = "auto",
        doc = "Worker processes; auto is one for each processor that the container may use."
    },
    {
        name = "worker_connections",
        scope = "process",
        reader = "nginx",
        type = "integer",
        min = 64,
        max = 1048576,
        default = "16384",
        doc = "Connections of a worker at any time; a request that is being proxied has two."
    },
    {
        name = "trusted",
        scope = "process",
        reader = "nginx",
        type = "networks",
        default = "",
        doc = "Networks of the proxies in front whose word on the client goes on to peers: X-Forwarded-For, -Proto, -Host, -Port and -Prefix, and Forwarded. Of everybody else these are replaced, or removed; nobody is trusted by default."
    },
    {
        name = "max_header_size",
        scope = "process",
        reader = "nginx",
        type = "size",
        min = "1k",
        default = "32k",
        doc = "The longest request line and the longest header of a request; four times as much for all headers. Beyond, a request is answered 414 or 431."
    },
    {
        name = "max_body_size",
        scope = "process",
        reader = "nginx",
        type = "size",
        default = "0",
        doc = "The largest request body; 0 is without limit."
    },
    {
        name = "client_keepalive",
        scope = "process",
        reader = "nginx",
        type = "duration",
        default = "75s",
        doc = "How long a client's connection is kept open for its next request; longer than a load balancer in front keeps it, which else sends into one that is being closed. 0 closes after each."
    },
    {
        name = "shutdown_timeout",
        scope = "process",
        reader = "nginx",
        type = "duration",
        default = "8s",
        doc = "How long requests may go on once Weir is told to end; 0 is without limit. Docker kills 10s after docker stop, unless --stop-timeout says otherwise."
    },
    {
        name = "reload_timeout",
        scope = "process",
        reader = "nginx",
        type = "duration",
        default = "60s",
        doc = "How long requests may go on in the old workers after a reload; 0 is without limit."
    },
    {
        name = "memory",
        scope = "process",
        reader = "nginx",
        type = "size",
        min = "256k",
        default = "4m",
        doc = "Memory that the workers share; 4m is enough for some thousand peers."
    },
    {
        name = "state",
        scope = "process",
        reader = "weir",
        type = "file",
        ["or"] = "off",
        default = "off",
        doc = "Where the last good pools are saved, so that a restart while DNS is down finds them; a folder that the workers may write to. Those of TCP and UDP are beside it, with .stream at the end of the name."
    },
    {
        name = "socket",
        scope = "process",
        reader = "nginx",
        type = "file",
        default = "/tmp/weir/weir.sock",
        doc = "Where what admin serves is there for weir on this machine, and may be changed by whoever may use it; nginx.conf and temporary files lie beside it, in a directory that is Weir's own."
    },
    {
        name = "metrics_peers",
        scope = "process",
        reader = "weir",
        type = "boolean",
        default = "off",
        doc = "Whether /metrics has series for each peer: as many as there are addresses, which in a network of containers become more and more for who collects them."
    },
    {
        name = "snippets",
        scope = "process",
        reader = "nginx",
        type = "folder",
        ["or"] = "off",
        default = "off",
        doc = "Where lines of nginx.conf are that you write yourself: all of http/*.conf, server/*.conf, location/*.conf and stream/*.conf there."
    },
    {
        name = "access_log",
        scope = "process",
        reader = "nginx",
        type = "file",
        ["or"] = "off",
        default = "off",
        doc = "Where each request and each session is logged, such as /dev/stdout."
    },
    {
        name = "access_log_format",
        scope = "process",
        reader = "nginx",
        type = "one_of",
        choices = {"json", "text"},
        default = "json",
        doc = "What a line of the access log is: an object of JSON, or text as web servers have it."
    },
    {
        name = "log_level",
        scope = "process",
        reader = "nginx",
        type = "one_of",
        choices = {"error", "warn", "notice", "info"},
        default = "notice",
        doc = "The least grave that is logged to standard error."
    }
}}
____exports.process = process
return ____exports
