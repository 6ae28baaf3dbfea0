local ____exports = {}
local ____protocols = require("weir.config.options.protocols")
local all = ____protocols.all
local http = ____protocols.http
--- The policies that Weir has itself.
local policyNames = {
    "round_robin",
    "random",
    "least_request",
    "peak_ewma",
    "hash",
    "sticky"
}
local balancing = {title = "Balancing", options = {
    {
        name = "policy",
        scope = "service",
        reader = "weir",
        protocols = all,
        type = "policy",
        choices = policyNames,
        default = "peak_ewma",
        defaultFor = {grpc = "least_request"},
        doc = "How a peer is chosen, by name (see Policies) or by the file of your own; all honour the weights of SRV records."
    },
    {
        name = "hash",
        scope = "service",
        reader = "weir",
        protocols = all,
        type = "variable",
        default = "",
        doc = "What policy=hash goes by: an nginx variable such as $remote_addr, $cookie_id, $http_x_user or $arg_x; empty is $remote_addr. A request in which it is empty goes to any peer."
    },
    {
        name = "hash_balance",
        scope = "service",
        reader = "weir",
        protocols = all,
        type = "percent",
        min = 0,
        max = 1000,
        default = "0",
        doc = "How many requests a peer may have under way in a worker, as a share of the average, before policy=hash sends more of its keys to others: 125 is usual; 0 is without limit."
    },
    {
        name = "sticky_policy",
        scope = "service",
        reader = "weir",
        protocols = http,
        type = "policy",
        choices = {"round_robin", "random", "least_request", "peak_ewma"},
        default = "peak_ewma",
        doc = "How policy=sticky chooses a client's first peer, and the next when that one is gone."
    },
    {
        name = "sticky_cookie",
        scope = "service",
        reader = "weir",
        protocols = http,
        type = "cookie",
        default = "",
        doc = "The cookie of policy=sticky; empty is one that no other service has. Its value is a keyed digest, from which nobody learns an address."
    },
    {
        name = "sticky_max_age",
        scope = "service",
        reader = "weir",
        protocols = http,
        type = "age",
        default = "0",
        doc = "How long a browser keeps the cookie; 0 is until it is closed."
    },
    {
        name = "sticky_same_site",
        scope = "service",
        reader = "weir",
        protocols = http,
        type = "one_of",
        choices = {"Lax", "Strict", "None"},
        default = "Lax",
        doc = "Whether the cookie is sent with requests that come from other sites; None makes it Secure."
    },
    {
        name = "sticky_secure",
        scope = "service",
        reader = "weir",
        protocols = http,
        type = "one_of",
        choices = {"auto", "on", "off"},
        default = "auto",
        doc = "Whether the cookie is sent over https only; auto is where the client came over https, to Weir or to a proxy that is trusted."
    },
    {
        name = "sticky_secret",
        scope = "process",
        reader = "weir",
        type = "secret",
        default = "",
        doc = "The key of those digests, which all that serve the same clients must share; empty makes one that lasts until the process ends, reloads included."
    }
}}
____exports.balancing = balancing
____exports.policyNames = policyNames
return ____exports
