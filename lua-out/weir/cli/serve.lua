local ____exports = {}
local ____subsystems = require("weir.config.subsystems")
local socketFilesOf = ____subsystems.socketFilesOf
local ____render = require("weir.conf.render")
local folderOf = ____render.folderOf
local ____obstacles = require("weir.cli.obstacles")
local obstacle = ____obstacles.obstacle
local ____output = require("weir.cli.output")
local fail = ____output.fail
local ____rendered = require("weir.cli.rendered")
local renderHere = ____rendered.renderHere
local ____run_folder = require("weir.cli.run_folder")
local prepareFolder = ____run_folder.prepareFolder
local writeFile = ____run_folder.writeFile
local ____supervisor = require("weir.cli.system.supervisor")
local runNginx = ____supervisor.runNginx
local ____unix_socket = require("weir.cli.system.unix_socket")
local isListening = ____unix_socket.isListening
--- Runs nginx until it ends.
local function serve(configuration)
    local rendered, notRendered = renderHere(configuration)
    if rendered == nil then
        return fail(notRendered)
    end
    local obstructed = obstacle(configuration)
    if obstructed ~= nil then
        return fail(obstructed)
    end
    local folder = folderOf(configuration.socket)
    local ____, notPrepared = prepareFolder(folder)
    if notPrepared ~= nil then
        return fail(notPrepared)
    end
    if isListening(configuration.socket) then
        return fail(("another Weir runs with " .. configuration.socket) .. ": give this one its own by --socket=/tmp/weir2/weir.sock")
    end
    for ____, socket in ipairs(socketFilesOf(configuration)) do
        os.remove(socket)
    end
    local file = folder .. "/nginx.conf"
    local ____, notWritten = writeFile(file, rendered.text)
    if notWritten ~= nil then
        return fail(notWritten)
    end
    local args = {
        rendered.nginx,
        "-e",
        "stderr",
        "-c",
        file
    }
    local status, notRun = runNginx(rendered.nginx, args, configuration.shutdown_timeout)
    return status == nil and fail(notRun) or status
end
____exports.serve = serve
return ____exports
