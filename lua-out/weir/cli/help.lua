local ____exports = {}
local ____options = require("weir.config.options.options")
local topics = ____options.topics
local ____wrap = require("weir.text.wrap")
local wrapped = ____wrap.wrapped
local ____describe = require("weir.cli.describe")
local defaultForm = ____describe.defaultForm
local valueForm = ____describe.valueForm
local concat = table.concat
local width = 100
local column = 34
local usage = "Usage: weir [OPTION...] MAPPING...\n       weir check|render|health|explain|reload|reopen|--help|--version"
local introduction = "Weir balances HTTP, gRPC, TCP and UDP over the containers behind names in DNS.\n\n  weir [OPTION...] MAPPING...           run the proxy\n  weir check [OPTION...] MAPPING...     say whether it would run, and not run it\n  weir render [OPTION...] MAPPING...    print the nginx.conf that it would run\n  weir health [--ready] [--socket=...]  ask the one that runs whether it is well, or ready\n  weir explain NAME [--json]            what DNS says of a service, who gets its requests, and why\n  weir reload [--socket=...]            have the one that runs read its arguments and files anew\n  weir reopen [--socket=...]            have it open its access log anew, after that was renamed\n  weir PROGRAM [ARGUMENT...]            run something else, such as openresty or sh\n  weir --help | --version\n\nMAPPING = [ADDRESS:]PORT:NAME[:PORT][/grpc|/tcp|/udp][,option=value...]\n  80:webserver:8080                       port 80 goes to port 8080 of all addresses of webserver\n  127.0.0.1:80:web:80  [::1]:80:web:80    listens on one address only\n  80:_http._tcp.webserver                 SRV records say the ports, weights and priorities\n  80:api:8080,host=api.example.com,path=/v1,retries=1\n  443:web:8080,tls=/certs/web.crt:/certs/web.key  80:web:8080,redirect_https=on\n  80,host=old.example.com,redirect=https://www.example.com\n  50051:api:50051/grpc                    gRPC over HTTP/2\n  5432:db:5432/tcp  53:dns:53/udp         TCP and UDP, which need OpenResty\n  443:web:443/tcp,host=a.example.com      TLS goes on as it is, by the host that clients name (SNI)\n\nAn option can stand in a mapping, for its service alone; on the command line, for all; and in the\nenvironment, as WEIR_REFRESH for --refresh. The first of these wins. WEIR_SERVICES has mappings,\nbetween blanks, for when there is none on the command line. Of an option given twice on the command\nline, the last counts.\n\n@FILE stands for the arguments in a file, one a line; # begins a comment, quotes keep blanks and #."
--- An option as `--name=VALUE`, and beside it what it does.
local function optionLines(option, lines)
    local written = option.scope == "mapping" and (("  ," .. option.name) .. "=") .. valueForm(option) or (("  --" .. option.name) .. "=") .. valueForm(option)
    local about = wrapped(
        ((option.doc .. " [") .. defaultForm(option)) .. "]",
        width - column
    )
    local fits = #written < column
    if not fits then
        lines[#lines + 1] = written
    end
    for index = 1, #about do
        local left = index == 1 and fits and written or ""
        lines[#lines + 1] = (left .. string.rep(" ", column - #left)) .. about[index]
    end
end
--- All there is to know about the command line.
local function help()
    local lines = {introduction}
    for ____, topic in ipairs(topics) do
        lines[#lines + 1] = ""
        lines[#lines + 1] = topic.title .. ":"
        for ____, option in ipairs(topic.options) do
            optionLines(option, lines)
        end
    end
    lines[#lines + 1] = ""
    return concat(lines, "\n")
end
____exports.help = help
____exports.usage = usage
return ____exports
