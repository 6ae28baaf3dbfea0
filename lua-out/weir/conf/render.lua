local ____exports = {}
local ____subsystems = require("weir.config.subsystems")
local hasStream = ____subsystems.hasStream
local ____measure = require("weir.config.types.measure")
local writeDuration = ____measure.writeDuration
local ____version = require("weir.model.version")
local version = ____version.version
local ____http = require("weir.conf.http.http")
local http = ____http.http
local ____stream = require("weir.conf.stream.stream")
local stream = ____stream.stream
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local indent = ____lines.indent
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
local concat = table.concat
local min = math.min
--- Files of a worker that are no connections: logs, sockets to listen on, bodies of requests.
local otherFiles = 1024
local renderedBy = "# Rendered by Weir "
--- The folder that is Weir's own: its socket is there, nginx's temporary files and the file with its process id.
local function folderOf(socket)
    local folder = string.match(socket, "^(.*)/")
    return (folder == nil or folder == "") and "/" or folder
end
--- Whether a file that begins with this line is an nginx.conf of Weir's, of whatever version.
local function isRendered(firstLine)
    return string.sub(firstLine, 1, #renderedBy) == renderedBy
end
--- The whole nginx.conf of a configuration on a host.
local function render(configuration, host)
    local folder = folderOf(configuration.socket)
    local workers = configuration.workers == "auto" and host.workers or configuration.workers
    local lines = {(renderedBy .. version) .. ". It is complete: nginx runs it without Weir's command line too.", ""}
    for ____, module in ipairs(host.modules) do
        lines[#lines + 1] = ("load_module " .. quote(module)) .. ";"
    end
    if host.user ~= "" then
        lines[#lines + 1] = ("user " .. host.user) .. ";"
    end
    append(
        lines,
        {
            "daemon off;",
            ("worker_processes " .. tostring(workers)) .. ";",
            ("worker_rlimit_nofile " .. tostring(min(configuration.worker_connections + otherFiles, host.openFiles))) .. ";",
            "# How long a request may go on after a reload began.",
            ("worker_shutdown_timeout " .. writeDuration(configuration.reload_timeout)) .. ";",
            ("pid " .. quote(folder .. "/nginx.pid")) .. ";",
            ("error_log stderr " .. configuration.log_level) .. ";",
            "pcre_jit on;",
            "",
            "events {",
            ("    worker_connections " .. tostring(configuration.worker_connections)) .. ";",
            "}",
            "",
            "http {"
        }
    )
    indent(
        lines,
        http(configuration, host, folder)
    )
    lines[#lines + 1] = "}"
    if hasStream(configuration) then
        append(lines, {"", "stream {"})
        indent(
            lines,
            stream(configuration, host)
        )
        lines[#lines + 1] = "}"
    end
    lines[#lines + 1] = ""
    return concat(lines, "\n")
end
____exports.folderOf = folderOf
____exports.isRendered = isRendered
____exports.render = render
return ____exports
