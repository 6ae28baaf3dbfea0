local ____exports = {}
local ____render = require("weir.conf.render")
local render = ____render.render
local ____nginx = require("weir.cli.nginx")
local probe = ____nginx.probe
local ____output = require("weir.cli.output")
local fail = ____output.fail
local ____path = require("weir.cli.path")
local findNginx = ____path.findNginx
--- The nginx.conf of a configuration for the nginx of this machine.
local function renderHere(configuration)
    local nginx = findNginx()
    if nginx == nil then
        return nil, "could not find openresty or nginx on the PATH"
    end
    local host, failure = probe(nginx)
    if host == nil then
        return nil, failure
    end
    return {
        nginx = nginx,
        text = render(configuration, host)
    }, nil
end
--- Prints it.
local function printRendered(configuration)
    local rendered, failure = renderHere(configuration)
    if rendered == nil then
        return fail(failure)
    end
    io.stdout:write(rendered.text)
    return 0
end
____exports.printRendered = printRendered
____exports.renderHere = renderHere
return ____exports
