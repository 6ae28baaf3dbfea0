local ____exports = {}
local ____command_line = require("weir.config.sources.command_line")
local parseCommandLine = ____command_line.parseCommandLine
local ____expand = require("weir.config.sources.expand")
local expand = ____expand.expand
local ____subsystems = require("weir.config.subsystems")
local controlSocketOf = ____subsystems.controlSocketOf
local reopenSocketOf = ____subsystems.reopenSocketOf
local socketFilesOf = ____subsystems.socketFilesOf
local ____render = require("weir.conf.render")
local folderOf = ____render.folderOf
local ____obstacles = require("weir.cli.obstacles")
local obstacle = ____obstacles.obstacle
local ____output = require("weir.cli.output")
local complain = ____output.complain
local fail = ____output.fail
local ____reloading = require("weir.cli.reloading")
local argumentsTaken = ____reloading.argumentsTaken
local reload = ____reloading.reload
local ____reopening = require("weir.cli.reopening")
local reopen = ____reopening.reopen
local ____rendered = require("weir.cli.rendered")
local renderHere = ____rendered.renderHere
local ____run_folder = require("weir.cli.run_folder")
local prepareFolder = ____run_folder.prepareFolder
local writeFile = ____run_folder.writeFile
local ____snippets = require("weir.cli.snippets")
local checkSnippets = ____snippets.checkSnippets
local ____door = require("weir.cli.system.door")
local openDoor = ____door.openDoor
local ____process = require("weir.cli.system.process")
local environment = ____process.environment
local ____supervisor = require("weir.cli.system.supervisor")
local runNginx = ____supervisor.runNginx
local ____unix_socket = require("weir.cli.system.unix_socket")
local isListening = ____unix_socket.isListening
--- What arguments say that named files no more when they were taken.
local function configurationOf(taken)
    local said = expand(
        taken,
        1,
        function() return nil, "there is no file among arguments that were taken" end
    )
    return parseCommandLine(
        said,
        environment()
    ).configuration
end
--- Where to ask for what a command does. Without it Weir runs all the same, and a signal is the way.
local function doorAt(command, path)
    local door, failure = openDoor(path)
    if failure ~= nil then
        complain((("weir " .. command) .. " will not work: ") .. failure)
    end
    return door
end
--- What there is to do for nginx, which runs with what the arguments say; a reload reads them anew.
local function dutiesOf(configuration, args)
    local inForce = configuration
    return {
        secondsToEnd = function() return inForce.shutdown_timeout end,
        reload = {
            name = "reload",
            door = doorAt(
                "reload",
                controlSocketOf(configuration)
            ),
            have = function(nginx) return reload(args, inForce, nginx) end
        },
        reopen = {
            name = "reopen",
            door = doorAt(
                "reopen",
                reopenSocketOf(configuration)
            ),
            have = function(nginx) return reopen(inForce, nginx), "" end
        },
        learn = function(found)
            inForce = configurationOf(argumentsTaken(found))
        end
    }
end
--- Runs nginx until it ends. The arguments are those that said the configuration.
local function serve(configuration, args)
    local rendered, notRendered = renderHere(configuration)
    if rendered == nil then
        return fail(notRendered)
    end
    local unfit = checkSnippets(configuration)
    if unfit ~= 0 then
        return unfit
    end
    local obstructed = obstacle(configuration, {})
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
    local doors = {
        controlSocketOf(configuration),
        reopenSocketOf(configuration)
    }
    for ____, door in ipairs(doors) do
        os.remove(door)
    end
    local file = folder .. "/nginx.conf"
    local ____, notWritten = writeFile(file, rendered.text)
    if notWritten ~= nil then
        return fail(notWritten)
    end
    local command = {
        rendered.nginx,
        "-e",
        "stderr",
        "-c",
        file
    }
    local status, notRun = runNginx(
        rendered.nginx,
        command,
        dutiesOf(configuration, args)
    )
    for ____, door in ipairs(doors) do
        os.remove(door)
    end
    return status == nil and fail(notRun) or status
end
____exports.serve = serve
return ____exports
