local ____exports = {}
local ____protocols = require("weir.config.options.protocols")
local all = ____protocols.all
local checks = {title = "Checks", options = {
    {
        name = "check",
        scope = "service",
        reader = "weir",
        protocols = all,
        type = "check",
        ["or"] = "off",
        default = "off",
        doc = "Peers are asked this path over HTTP, with tcp whether they accept a connection, with udp whether they refuse an empty datagram, with dns for the address of localhost, which every nameserver answers itself; who fails is left out while half of the pool is good, and a new peer gets no request before its first good answer. One worker asks for all."
    },
    {
        name = "check_interval",
        scope = "service",
        reader = "weir",
        protocols = all,
        type = "duration",
        min = "100ms",
        default = "5s",
        doc = "How often a peer is checked, give or take a fifth."
    },
    {
        name = "check_timeout",
        scope = "service",
        reader = "weir",
        protocols = all,
        type = "duration",
        min = "1ms",
        default = "1s",
        doc = "How long a check may take."
    },
    {
        name = "check_rise",
        scope = "service",
        reader = "weir",
        protocols = all,
        type = "integer",
        min = 1,
        max = 100,
        default = "2",
        doc = "Good checks in a row that let a peer back in."
    },
    {
        name = "check_fall",
        scope = "service",
        reader = "weir",
        protocols = all,
        type = "integer",
        min = 1,
        max = 100,
        default = "3",
        doc = "Bad checks in a row that take a peer out."
    },
    {
        name = "check_status",
        scope = "service",
        reader = "weir",
        protocols = all,
        type = "statuses",
        default = "200-399",
        doc = "The statuses of a good answer."
    },
    {
        name = "check_body",
        scope = "service",
        reader = "weir",
        protocols = all,
        type = "text",
        default = "",
        doc = "A text that the body of a good answer contains; empty for any body."
    },
    {
        name = "check_host",
        scope = "service",
        reader = "weir",
        protocols = all,
        type = "text",
        default = "",
        doc = "The Host header of a check; empty for the name of the service."
    },
    {
        name = "check_headers",
        scope = "service",
        reader = "weir",
        protocols = all,
        type = "headers",
        default = "",
        doc = "More headers of a check, such as X-Probe:yes, by which a peer may know it."
    },
    {
        name = "check_port",
        scope = "service",
        reader = "weir",
        protocols = all,
        type = "integer",
        min = 1,
        max = 65535,
        default = nil,
        doc = "Where a check goes; unset is where requests go."
    }
}}
____exports.checks = checks
return ____exports
