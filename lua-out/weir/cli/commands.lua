local ____exports = {}
local ____change = require("weir.cli.change")
local drain = ____change.drain
local events = ____change.events
local refresh = ____change.refresh
local undrain = ____change.undrain
local ____completion = require("weir.cli.completion")
local printCompletion = ____completion.printCompletion
local shells = ____completion.shells
local ____config_test = require("weir.cli.config_test")
local testConfiguration = ____config_test.testConfiguration
local ____explain = require("weir.cli.explain")
local explain = ____explain.explain
local ____health = require("weir.cli.health")
local health = ____health.health
local ____reload = require("weir.cli.reload")
local askForReload = ____reload.askForReload
local askToReopen = ____reload.askToReopen
local ____rendered = require("weir.cli.rendered")
local printRendered = ____rendered.printRendered
local ____schema = require("weir.cli.schema")
local printSchema = ____schema.printSchema
local ____using = require("weir.cli.using")
local using = ____using.using
--- The commands, in the order of the help.
local commands = {
    {
        name = "check",
        arguments = "[OPTION...] MAPPING...",
        summary = "say whether it would run, and not run it",
        options = "all",
        flags = {},
        words = {},
        run = function(args) return using(args, 2, testConfiguration) end
    },
    {
        name = "render",
        arguments = "[OPTION...] MAPPING...",
        summary = "print the nginx.conf that it would run",
        options = "all",
        flags = {},
        words = {},
        run = function(args) return using(args, 2, printRendered) end
    },
    {
        name = "health",
        arguments = "[--ready] [--socket=...]",
        summary = "ask the one that runs whether it is well, or ready",
        options = {"socket"},
        flags = {{name = "--ready", doc = "ask whether every service has had a peer"}},
        words = {},
        run = health
    },
    {
        name = "explain",
        arguments = "NAME [--json]",
        summary = "what DNS says of a service, who gets its requests, and why",
        options = {
            "socket",
            "nameservers",
            "nameserver_timeout",
            "search",
            "ndots",
            "resolv_conf",
            "hosts_file",
            "family"
        },
        flags = {{name = "--json", doc = "print it for other programs"}},
        words = {},
        run = explain
    },
    {
        name = "drain",
        arguments = "NAME PEER... [--for=TIME]",
        summary = "send these peers no new request for a while",
        options = {"socket"},
        flags = {{name = "--for=", doc = "for how long, such as 30m; without it as drain_for says"}, {name = "--json", doc = "print it for other programs"}},
        words = {},
        run = drain
    },
    {
        name = "undrain",
        arguments = "NAME PEER...",
        summary = "send them requests again",
        options = {"socket"},
        flags = {{name = "--json", doc = "print it for other programs"}},
        words = {},
        run = undrain
    },
    {
        name = "refresh",
        arguments = "[NAME]",
        summary = "ask DNS now, and say what it answers",
        options = {"socket"},
        flags = {{name = "--json", doc = "print it for other programs"}},
        words = {},
        run = refresh
    },
    {
        name = "events",
        arguments = "[NAME]",
        summary = "what has happened to services and peers",
        options = {"socket"},
        flags = {{name = "--json", doc = "print it for other programs"}},
        words = {},
        run = events
    },
    {
        name = "reload",
        arguments = "[--socket=...]",
        summary = "have the one that runs read its arguments and files anew",
        options = {"socket"},
        flags = {},
        words = {},
        run = askForReload
    },
    {
        name = "reopen",
        arguments = "[--socket=...]",
        summary = "have it open its access log anew, after that was renamed",
        options = {"socket"},
        flags = {},
        words = {},
        run = askToReopen
    },
    {
        name = "schema",
        arguments = "",
        summary = "print the JSON Schema of what configure takes in Lua",
        options = {},
        flags = {},
        words = {},
        run = printSchema
    },
    {
        name = "completion",
        arguments = "bash|zsh|fish",
        summary = "print what a shell needs to complete all this",
        options = {},
        flags = {},
        words = shells,
        run = printCompletion
    }
}
____exports.commands = commands
return ____exports
