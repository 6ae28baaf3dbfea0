local ____exports = {}
local policyNames = {
    "round_robin",
    "random",
    "least_request",
    "peak_ewma",
    "hash",
    "sticky"
}
--- Every option there is, in the order of the documentation. Defaults are written as a user would write them.
local options = {
    {
        name = "host",
        topic = "routing",
        scope = "mapping",
        reader = "nginx",
        type = "host",
        default = "",
        doc = "Only requests for this host, or for any below a domain as in *.example.com; empty takes what no other mapping of the port takes."
    },
    {
        name = "path",
        topic = "routing",
        scope = "mapping",
        reader = "nginx",
        type = "path",
        default = "/",
        doc = "Only requests whose path begins with this; the longest match wins."
    },
    {
        name = "policy",
        topic = "balancing",
        scope = "service",
        reader = "weir",
        type = "policy",
        choices = policyNames,
        default = "peak_ewma",
        doc = "How a peer is chosen, by name (see Policies) or by the file of your own; all honour the weights of SRV records."
    },
    {
        name = "hash",
        topic = "balancing",
        scope = "service",
        reader = "weir",
        type = "variable",
        default = "",
        doc = "What policy=hash goes by: an nginx variable such as $remote_addr, $cookie_id, $http_x_user or $arg_x; empty is $remote_addr. A request in which it is empty goes to any peer."
    },
    {
        name = "hash_balance",
        topic = "balancing",
        scope = "service",
        reader = "weir",
        type = "percent",
        min = 0,
        max = 1000,
        default = "0",
        doc = "How many requests a peer may have under way in a worker, as a share of the average, before policy=hash sends more of its keys to others: 125 is usual; 0 is without limit."
    },
    {
        name = "sticky_policy",
        topic = "balancing",
        scope = "service",
        reader = "weir",
        type = "policy",
        choices = {"round_robin", "random", "least_request", "peak_ewma"},
        default = "peak_ewma",
        doc = "How policy=sticky chooses a client's first peer, and the next when that one is gone."
    },
    {
        name = "sticky_cookie",
        topic = "balancing",
        scope = "service",
        reader = "weir",
        type = "cookie",
        default = "",
        doc = "The cookie of policy=sticky; empty is one that no other service has. Its value is a keyed digest, from which nobody learns an address."
    },
    {
        name = "sticky_secret",
        topic = "balancing",
        scope = "process",
        reader = "weir",
        type = "secret",
        default = "",
        doc = "The key of those digests, which all that serve the same clients must share; empty makes one that lasts until the process ends, reloads included."
    },
    {
        name = "retries",
        topic = "balancing",
        scope = "service",
        reader = "weir",
        type = "integer",
        min = 0,
        max = 100,
        default = "2",
        doc = "How often a request may be repeated that may have reached a peer, if its method is idempotent; one that reached nobody goes on until somebody connects; 0 tries one peer only."
    },
    {
        name = "retry_budget",
        topic = "balancing",
        scope = "service",
        reader = "weir",
        type = "percent",
        min = 0,
        max = 100,
        default = "20",
        doc = "Retries as a share of a service's requests, beside 10 each second that are always free; 0 leaves those 10."
    },
    {
        name = "retry_on",
        topic = "balancing",
        scope = "service",
        reader = "weir",
        type = "retry_statuses",
        default = "",
        doc = "Statuses that are tried on another peer as if there had been no answer, if the method is idempotent: any of 403, 404, 429, 500, 502, 503 and 504; in a nginx.conf of your own, proxy_next_upstream says the same."
    },
    {
        name = "try_timeout",
        topic = "balancing",
        scope = "service",
        reader = "weir",
        type = "duration",
        default = "0s",
        doc = "How long a peer may be silent while another is left to try, if the method is idempotent; 0 is read_timeout."
    },
    {
        name = "total_timeout",
        topic = "balancing",
        scope = "service",
        reader = "weir",
        type = "duration",
        default = "0s",
        doc = "How long the tries of a request may take together, waiting included: later, no other is begun, and a peer may be silent no longer than what is left of it, or 1s; 0 is without limit."
    },
    {
        name = "eject_after",
        topic = "health",
        scope = "service",
        reader = "weir",
        type = "integer",
        min = 0,
        max = 1000,
        default = "5",
        doc = "A peer that answers one worker with so many errors in a row, while the others do better, is left out; so is one of five or more whose share of errors stands out. At most half of the pool is, and never the last; 0 leaves out nobody."
    },
    {
        name = "eject_on",
        topic = "health",
        scope = "service",
        reader = "weir",
        type = "statuses",
        default = "500-599",
        doc = "The statuses that are errors of the peer; no response within read_timeout always is."
    },
    {
        name = "eject_time",
        topic = "health",
        scope = "service",
        reader = "weir",
        type = "duration",
        min = "1ms",
        default = "10s",
        doc = "How long a peer that failed is left out, until one request tries it; twice as long each further time, up to 300s."
    },
    {
        name = "check",
        topic = "health",
        scope = "service",
        reader = "weir",
        type = "check",
        ["or"] = "off",
        default = "off",
        doc = "Peers are asked this path over HTTP, or with tcp whether they accept a connection; who fails is left out while half of the pool is good, and a new peer gets no request before its first good answer. One worker asks for all."
    },
    {
        name = "check_interval",
        topic = "health",
        scope = "service",
        reader = "weir",
        type = "duration",
        min = "100ms",
        default = "5s",
        doc = "How often a peer is checked, give or take a fifth."
    },
    {
        name = "check_timeout",
        topic = "health",
        scope = "service",
        reader = "weir",
        type = "duration",
        min = "1ms",
        default = "1s",
        doc = "How long a check may take."
    },
    {
        name = "check_rise",
        topic = "health",
        scope = "service",
        reader = "weir",
        type = "integer",
        min = 1,
        max = 100,
        default = "2",
        doc = "Good checks in a row that let a peer back in."
    },
    {
        name = "check_fall",
        topic = "health",
        scope = "service",
        reader = "weir",
        type = "integer",
        min = 1,
        max = 100,
        default = "3",
        doc = "Bad checks in a row that take a peer out."
    },
    {
        name = "check_status",
        topic = "health",
        scope = "service",
        reader = "weir",
        type = "statuses",
        default = "200-399",
        doc = "The statuses of a good answer."
    },
    {
        name = "check_body",
        topic = "health",
        scope = "service",
        reader = "weir",
        type = "text",
        default = "",
        doc = "A text that the body of a good answer contains; empty for any body."
    },
    {
        name = "check_host",
        topic = "health",
        scope = "service",
        reader = "weir",
        type = "text",
        default = "",
        doc = "The Host header of a check; empty for the name of the service."
    },
    {
        name = "check_headers",
        topic = "health",
        scope = "service",
        reader = "weir",
        type = "headers",
        default = "",
        doc = "More headers of a check, such as X-Probe:yes, by which a peer may know it."
    },
    {
        name = "check_port",
        topic = "health",
        scope = "service",
        reader = "weir",
        type = "integer",
        min = 1,
        max = 65535,
        default = nil,
        doc = "Where a check goes; unset is where requests go."
    },
    {
        name = "slow_start",
        topic = "health",
        scope = "service",
        reader = "weir",
        type = "duration",
        default = "0s",
        doc = "How long a peer that joins others, or comes back to them, takes to get its whole share, from a tenth of it evenly; requests that a hash or a cookie ties to it go there at once. 0 is at once for all."
    },
    {
        name = "queue",
        topic = "waiting",
        scope = "service",
        reader = "weir",
        type = "integer",
        min = 0,
        max = 100000,
        default = "1024",
        doc = "How many requests may wait, in all workers together, while no peer accepts connections; 0 answers all at once."
    },
    {
        name = "queue_timeout",
        topic = "waiting",
        scope = "service",
        reader = "weir",
        type = "duration",
        min = "1ms",
        default = "5s",
        doc = "How long a request waits for a peer before it is answered with 503."
    },
    {
        name = "max_connections",
        topic = "connections",
        scope = "service",
        reader = "weir",
        type = "integer",
        min = 0,
        max = 1000000,
        default = "0",
        doc = "How many requests a peer has at a time; further ones wait as in queue. Each worker allows its share, rounded up: with 4 workers, 10 is 3 in each. 0 is without limit."
    },
    {
        name = "connect_timeout",
        topic = "connections",
        scope = "service",
        reader = "weir",
        type = "duration",
        min = "1ms",
        default = "1s",
        doc = "How long a connection to a peer may take; only a third of it while another peer is left to try."
    },
    {
        name = "read_timeout",
        topic = "connections",
        scope = "service",
        reader = "weir",
        type = "duration",
        min = "1ms",
        default = "60s",
        doc = "How long a peer may be silent between two parts of its response."
    },
    {
        name = "send_timeout",
        topic = "connections",
        scope = "service",
        reader = "weir",
        type = "duration",
        min = "1ms",
        default = "60s",
        doc = "How long a peer may take no more of a request."
    },
    {
        name = "drain_timeout",
        topic = "connections",
        scope = "service",
        reader = "weir",
        type = "duration",
        default = "0s",
        doc = "How long requests may go on at a peer that has left DNS, such as a WebSocket; then their connections are ended, unless another service has the same address and port. 0 lets them end by themselves."
    },
    {
        name = "keepalive",
        topic = "connections",
        scope = "service",
        reader = "nginx",
        type = "integer",
        min = 0,
        max = 65535,
        default = "64",
        doc = "Idle connections that each worker keeps open to the peers of a service; 0 closes each after one request."
    },
    {
        name = "keepalive_timeout",
        topic = "connections",
        scope = "service",
        reader = "nginx",
        type = "duration",
        min = "1ms",
        default = "4s",
        doc = "How long an idle connection is kept: less than the peers keep it, and Node.js closes after 5s."
    },
    {
        name = "buffering",
        topic = "connections",
        scope = "service",
        reader = "nginx",
        type = "boolean",
        default = "on",
        doc = "Whether requests and responses are buffered; off passes each part on at once, and a request whose body has begun is not retried."
    },
    {
        name = "refresh",
        topic = "discovery",
        scope = "service",
        reader = "weir",
        type = "duration",
        min = "1s",
        default = "1s",
        doc = "The longest time between two looks at DNS; a shorter TTL shortens it, never under 1s."
    },
    {
        name = "hold",
        topic = "discovery",
        scope = "service",
        reader = "weir",
        type = "duration",
        default = "0s",
        doc = "How long an address stays after it left the answers, for servers that answer with changing subsets; 0 drops it at once."
    },
    {
        name = "hold_empty",
        topic = "discovery",
        scope = "service",
        reader = "weir",
        type = "duration",
        default = "2s",
        doc = "How long the peers are kept after DNS says that there are none; 0 drops them at once."
    },
    {
        name = "max_stale",
        topic = "discovery",
        scope = "service",
        reader = "weir",
        type = "duration",
        default = "0s",
        doc = "How long the last good answer serves while DNS fails; 0 is without limit."
    },
    {
        name = "family",
        topic = "discovery",
        scope = "service",
        reader = "weir",
        type = "one_of",
        choices = {"both", "ipv4", "ipv6"},
        default = "both",
        doc = "The addresses to ask for."
    },
    {
        name = "allow",
        topic = "discovery",
        scope = "service",
        reader = "weir",
        type = "networks",
        default = "",
        doc = "Networks that a peer must be in; empty allows all."
    },
    {
        name = "deny",
        topic = "discovery",
        scope = "service",
        reader = "weir",
        type = "networks",
        default = "",
        doc = "Networks that no peer may be in, beside unspecified, multicast, broadcast and cloud metadata addresses."
    },
    {
        name = "nameservers",
        topic = "nameservers",
        scope = "process",
        reader = "weir",
        type = "nameservers",
        default = "",
        doc = "Whom to ask, in this order, each with a port unless it is 53; empty takes those of resolv.conf."
    },
    {
        name = "nameserver_timeout",
        topic = "nameservers",
        scope = "process",
        reader = "weir",
        type = "duration",
        min = "1ms",
        default = "500ms",
        doc = "How long a nameserver may be silent before the next is asked."
    },
    {
        name = "search",
        topic = "nameservers",
        scope = "process",
        reader = "weir",
        type = "names",
        default = nil,
        doc = "Domains to try a name in; unset takes those of resolv.conf, empty tries none."
    },
    {
        name = "ndots",
        topic = "nameservers",
        scope = "process",
        reader = "weir",
        type = "integer",
        min = 0,
        max = 15,
        default = nil,
        doc = "A name with this many dots is tried as it stands first; unset takes that of resolv.conf."
    },
    {
        name = "resolv_conf",
        topic = "nameservers",
        scope = "process",
        reader = "weir",
        type = "file",
        default = "/etc/resolv.conf",
        doc = "Where the nameservers, the search list and ndots come from."
    },
    {
        name = "workers",
        topic = "process",
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
        topic = "process",
        scope = "process",
        reader = "nginx",
        type = "integer",
        min = 64,
        max = 1048576,
        default = "16384",
        doc = "Connections of a worker at any time; a request that is being proxied has two."
    },
    {
        name = "max_body_size",
        topic = "process",
        scope = "process",
        reader = "nginx",
        type = "size",
        default = "0",
        doc = "The largest request body; 0 is without limit."
    },
    {
        name = "shutdown_timeout",
        topic = "process",
        scope = "process",
        reader = "nginx",
        type = "duration",
        default = "60s",
        doc = "How long a request may go on after a shutdown or reload began; 0 is without limit."
    },
    {
        name = "memory",
        topic = "process",
        scope = "process",
        reader = "nginx",
        type = "size",
        min = "256k",
        default = "4m",
        doc = "Memory that the workers share; 4m is enough for some thousand peers."
    },
    {
        name = "state",
        topic = "process",
        scope = "process",
        reader = "weir",
        type = "file",
        ["or"] = "off",
        default = "off",
        doc = "Where the last good pools are saved, so that a restart while DNS is down finds them; a folder that the workers may write to."
    },
    {
        name = "socket",
        topic = "process",
        scope = "process",
        reader = "nginx",
        type = "file",
        default = "/tmp/weir/weir.sock",
        doc = "Where /health, /ready, /status and /explain are served; nginx.conf and temporary files lie beside it, in a directory that is Weir's own."
    },
    {
        name = "access_log",
        topic = "process",
        scope = "process",
        reader = "nginx",
        type = "file",
        ["or"] = "off",
        default = "off",
        doc = "Where each request is logged, such as /dev/stdout."
    },
    {
        name = "log_level",
        topic = "process",
        scope = "process",
        reader = "nginx",
        type = "one_of",
        choices = {"error", "warn", "notice", "info"},
        default = "notice",
        doc = "The least grave that is logged to standard error."
    }
}
____exports.options = options
____exports.policyNames = policyNames
return ____exports
