local ____exports = {}
local ____peer_tls = require("weir.config.peer_tls")
local isOverTls = ____peer_tls.isOverTls
local ____proxy_protocol = require("weir.config.proxy_protocol")
local sentProxyProtocol = ____proxy_protocol.sentProxyProtocol
local takesProxyProtocol = ____proxy_protocol.takesProxyProtocol
local ____subsystems = require("weir.config.subsystems")
local hasStream = ____subsystems.hasStream
local ____tls_ports = require("weir.config.tls_ports")
local tlsPortsIn = ____tls_ports.tlsPortsIn
local ____path = require("weir.cli.path")
local findNginx = ____path.findNginx
local ____run_folder = require("weir.cli.run_folder")
local prepareTemporaryFolder = ____run_folder.prepareTemporaryFolder
local writeFile = ____run_folder.writeFile
local ____shell = require("weir.cli.shell")
local run = ____shell.run
local ____files = require("weir.cli.system.files")
local removeFolder = ____files.removeFolder
local remedy = "use OpenResty, such as the image openresty/openresty"
local lua = {directives = "lua_shared_dict weir_probe 64k;", what = "TCP and UDP need nginx's stream module and its Lua module, which {nginx} lacks: " .. remedy}
local hosts = {directives = "ssl_preread on;", what = "host=... of TCP needs nginx's module stream_ssl_preread, which {nginx} lacks: " .. remedy}
local tls = {directives = "proxy_ssl on;", what = "peer_tls of TCP needs nginx's module stream_ssl, which {nginx} lacks: " .. remedy}
local endsTls = {directives = "ssl_handshake_timeout 60s;", what = "tls=... of TCP needs nginx's module stream_ssl, which {nginx} lacks: " .. remedy}
local version2 = {directives = "proxy_protocol v2;", what = "proxy_protocol=out_v2 needs an nginx that can (OpenResty from 1.29.2 on), which {nginx} cannot: use out"}
local addresses = {directives = "set_real_ip_from 127.0.0.1;", what = "proxy_protocol=in of TCP needs nginx's module stream_realip, which {nginx} lacks, as OpenResty's own packages do: use an OpenResty built --with-stream_realip_module, or HTTP"}
local function needsOf(____bindingPattern0)
    local tlsPorts
    local listeners
    listeners = ____bindingPattern0.listeners
    tlsPorts = ____bindingPattern0.tlsPorts
    local needs = {lua}
    local hasHosts = false
    local hasTls = false
    local hasVersion2 = false
    local hasAddresses = false
    for ____, listener in ipairs(listeners) do
        if listener.protocol == "tcp" then
            if #listener.host > 0 then
                hasHosts = true
            end
            if isOverTls(listener.service) then
                hasTls = true
            end
            if sentProxyProtocol(listener) == "v2" then
                hasVersion2 = true
            end
            if takesProxyProtocol(listener) then
                hasAddresses = true
            end
        end
    end
    if hasHosts then
        needs[#needs + 1] = hosts
    end
    if hasTls then
        needs[#needs + 1] = tls
    end
    if #tlsPortsIn("stream", tlsPorts) > 0 then
        needs[#needs + 1] = endsTls
    end
    if hasVersion2 then
        needs[#needs + 1] = version2
    end
    if hasAddresses then
        needs[#needs + 1] = addresses
    end
    return needs
end
--- Whether nginx takes the directives in `stream`: it is asked, as versions and builds differ.
local function takes(nginx, folder, directives)
    local file = folder .. "/nginx.conf"
    writeFile(file, ((("pid \"" .. folder) .. "/nginx.pid\"; events {} stream { ") .. directives) .. " }")
    local ____run_result_0 = run(nginx, {
        "-t",
        "-q",
        "-e",
        "stderr",
        "-c",
        file
    })
    local status = ____run_result_0.status
    for ____, name in ipairs({"nginx.conf", "nginx.pid"}) do
        os.remove((folder .. "/") .. name)
    end
    return status == 0
end
--- What the nginx of this machine lacks for the services of `stream`, in one line; nothing where it has all or there is none.
local function lackingForStream(configuration)
    local nginx = findNginx()
    if not hasStream(configuration) or nginx == nil then
        return "", nil
    end
    local folder, failure = prepareTemporaryFolder()
    if folder == nil then
        return nil, failure
    end
    local lacking = ""
    for ____, ____value in ipairs(needsOf(configuration)) do
        local directives = ____value.directives
        local what = ____value.what
        if lacking == "" and not takes(nginx, folder, directives) then
            lacking = (string.gsub(
                what,
                "{nginx}",
                function() return nginx end
            ))
        end
    end
    removeFolder(folder)
    return lacking, nil
end
____exports.lackingForStream = lackingForStream
return ____exports
