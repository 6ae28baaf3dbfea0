local ____exports = {}
local ____subsystems = require("weir.config.subsystems")
local servicesOf = ____subsystems.servicesOf
local ____tls_ports = require("weir.config.tls_ports")
local tlsPortsIn = ____tls_ports.tlsPortsIn
local ____measure = require("weir.config.types.measure")
local writeDuration = ____measure.writeDuration
local writeSize = ____measure.writeSize
local ____protocol = require("weir.model.protocol")
local subsystemOf = ____protocol.subsystemOf
local ____access_log = require("weir.conf.syntax.access_log")
local accessLog = ____access_log.accessLog
local ____known_variables = require("weir.conf.syntax.known_variables")
local knownVariables = ____known_variables.knownVariables
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local ____lua_start = require("weir.conf.syntax.lua_start")
local luaStart = ____lua_start.luaStart
local ____peer_tls = require("weir.conf.syntax.peer_tls")
local peerTlsDefaults = ____peer_tls.peerTlsDefaults
local trustOf = ____peer_tls.trustOf
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
local ____snippets = require("weir.conf.syntax.snippets")
local snippets = ____snippets.snippets
local ____tls = require("weir.conf.syntax.tls")
local tlsDefaults = ____tls.tlsDefaults
local ____admin = require("weir.conf.http.admin")
local adminServers = ____admin.adminServers
local ____default_server = require("weir.conf.http.default_server")
local defaultServers = ____default_server.defaultServers
local ____grpc = require("weir.conf.http.grpc")
local grpcDefaults = ____grpc.grpcDefaults
local waitingRooms = ____grpc.waitingRooms
local ____logs = require("weir.conf.http.logs")
local logFormat = ____logs.logFormat
local ____proxy_defaults = require("weir.conf.http.proxy_defaults")
local proxyDefaults = ____proxy_defaults.proxyDefaults
local ____second = require("weir.conf.http.second")
local canaryVariables = ____second.canaryVariables
local ____sent_header = require("weir.conf.http.sent_header")
local commonDirectives = ____sent_header.commonDirectives
local ____sent_headers = require("weir.conf.http.sent_headers")
local sentHeaders = ____sent_headers.sentHeaders
local ____server = require("weir.conf.http.server")
local server = ____server.server
local ____site = require("weir.conf.http.site")
local sharingOf = ____site.sharingOf
local sitesOf = ____site.sitesOf
local ____upstream = require("weir.conf.http.upstream")
local upstream = ____upstream.upstream
--- The folders in which nginx keeps bodies that are too large for memory.
local temporaryFolders = {
    "client_body",
    "proxy",
    "fastcgi",
    "uwsgi",
    "scgi"
}
--- What holds for connections of every client.
local function clients(configuration, host, hasHosts)
    local timeout = writeDuration(configuration.client_timeout)
    local lines = {
        "server_tokens off;",
        "tcp_nodelay on;",
        "reset_timedout_connection on;",
        "absolute_redirect off;",
        ("keepalive_timeout " .. writeDuration(configuration.client_keepalive)) .. ";",
        "keepalive_requests 100000;",
        "# What a slow client is: the header of a request takes no longer, and nothing else pauses for so long.",
        ("client_header_timeout " .. timeout) .. ";",
        ("client_body_timeout " .. timeout) .. ";",
        ("send_timeout " .. timeout) .. ";",
        "# The memory of a request with these headers in one piece, not two.",
        "request_pool_size 10k;",
        ("large_client_header_buffers 4 " .. writeSize(configuration.max_header_size)) .. ";",
        "# Headers whose names have underscores or dots go on too.",
        "underscores_in_headers on;",
        "ignore_invalid_headers off;"
    }
    if host.sparesIdleClients then
        lines[#lines + 1] = "# A client may be sending its next request just as the worker ends that it is connected to."
        lines[#lines + 1] = "keepalive_min_timeout 2s;"
    end
    if hasHosts then
        append(lines, {"server_names_hash_bucket_size 512;", "server_names_hash_max_size 8192;"})
    end
    append(
        lines,
        accessLog(
            configuration,
            logFormat(configuration)
        )
    )
    return lines
end
local function hasCalls(services)
    for ____, ____value in ipairs(services) do
        local protocol = ____value.protocol
        if protocol == "grpc" then
            return true
        end
    end
    return false
end
local function httpListeners(____bindingPattern0)
    local listeners
    listeners = ____bindingPattern0.listeners
    local found = {}
    for ____, listener in ipairs(listeners) do
        if subsystemOf(listener.protocol) == "http" then
            found[#found + 1] = listener
        end
    end
    return found
end
--- The lines between the braces of `http`. `folder` is for temporary files.
local function http(configuration, host, folder)
    local services = servicesOf(configuration, "http")
    local listeners = httpListeners(configuration)
    local sites = sitesOf(listeners, host.hasIPv6)
    local sharing = sharingOf(sites)
    local trust = trustOf(services, host)
    local sent = sentHeaders(configuration, listeners)
    local lines = luaStart(configuration, host, "http")
    lines[#lines + 1] = ""
    append(
        lines,
        clients(configuration, host, sharing.hasHosts)
    )
    for ____, kind in ipairs(temporaryFolders) do
        lines[#lines + 1] = ((kind .. "_temp_path ") .. quote((folder .. "/") .. kind)) .. ";"
    end
    if #services > 0 then
        lines[#lines + 1] = ""
        append(
            lines,
            proxyDefaults(configuration, listeners, sent)
        )
        if hasCalls(services) then
            append(
                lines,
                grpcDefaults(
                    commonDirectives(sent),
                    configuration
                )
            )
        end
        append(
            lines,
            peerTlsDefaults(
                hasCalls(services) and ({"proxy_ssl", "grpc_ssl"}) or ({"proxy_ssl"}),
                services,
                trust
            )
        )
    end
    if #tlsPortsIn("http", configuration.tlsPorts) > 0 then
        lines[#lines + 1] = ""
        append(
            lines,
            tlsDefaults("http")
        )
    end
    append(
        lines,
        knownVariables(services)
    )
    append(
        lines,
        canaryVariables(listeners)
    )
    append(
        lines,
        snippets(configuration, "http")
    )
    for ____, service in ipairs(services) do
        lines[#lines + 1] = ""
        append(
            lines,
            upstream(service, host)
        )
    end
    for ____, site in ipairs(sites) do
        lines[#lines + 1] = ""
        append(
            lines,
            server(site, sharing, {
                configuration = configuration,
                host = host,
                trust = trust,
                sent = sent,
                port = site.port
            })
        )
    end
    append(
        lines,
        defaultServers(sites, sharing, configuration, host)
    )
    append(
        lines,
        waitingRooms(configuration, host)
    )
    lines[#lines + 1] = ""
    append(
        lines,
        adminServers(configuration)
    )
    return lines
end
____exports.http = http
____exports.temporaryFolders = temporaryFolders
return ____exports
