local ____exports = {}
local ____render = require("weir.conf.render")
local folderOf = ____render.folderOf
local ____config_test = require("weir.cli.config_test")
local askNginx = ____config_test.askNginx
local summary = ____config_test.summary
local ____obstacles = require("weir.cli.obstacles")
local obstacle = ____obstacles.obstacle
local ____output = require("weir.cli.output")
local complain = ____output.complain
local fail = ____output.fail
local ____places = require("weir.cli.places")
local placesOf = ____places.placesOf
local ____rendered = require("weir.cli.rendered")
local renderHere = ____rendered.renderHere
local ____run_folder = require("weir.cli.run_folder")
local replaceFile = ____run_folder.replaceFile
local ____snippets = require("weir.cli.snippets")
local checkSnippets = ____snippets.checkSnippets
local ____errand = require("weir.cli.system.errand")
local giveUpAfter = ____errand.giveUpAfter
local ____process = require("weir.cli.system.process")
local secondsNow = ____process.secondsNow
local ____processes = require("weir.cli.system.processes")
local send = ____processes.send
local ____signals = require("weir.cli.system.signals")
local signal = ____signals.signal
local ____workers = require("weir.cli.system.workers")
local waitForOthers = ____workers.waitForOthers
local workersOf = ____workers.workersOf
local ____using = require("weir.cli.using")
local using = ____using.using
local concat = table.concat
--- Between the arguments that a reload took: none has it in it, as no program gets one that has.
local separator = string.char(0)
--- How long reading and checking may take: a file may be a pipe into which nobody writes.
local secondsToCheck = 30
--- nginx takes a new configuration within this, and some times what its test took: more than it tries to bind to a port.
local secondsToTake = 8
local timesTheTest = 5
local function contentOf(path)
    local file = io.open(path, "r")
    if file == nil then
        return ""
    end
    local content = file:read("*a")
    file:close()
    return content or ""
end
--- Has nginx take a file, or leaves everything as it was.
local function hand(file, text, nginx, seconds)
    local before = contentOf(file)
    local ____, notWritten = replaceFile(file, text)
    if notWritten ~= nil then
        return fail(notWritten)
    end
    local workers = workersOf(nginx)
    send(signal.hangUp, nginx)
    local change = waitForOthers(workers, nginx, seconds)
    if change == "joined" then
        complain("a worker does not react, and goes on with the old configuration")
    end
    if change ~= "none" then
        return 0
    end
    replaceFile(file, before)
    local within = string.format("%.0f s", seconds)
    return fail(("nginx has not taken the new configuration within " .. within) .. ", so the old file is back; its log says why")
end
--- What changes otherwise than its author may think.
local function warn(next, inForce)
    if next.memory == inForce.memory then
        return
    end
    complain("memory has another size: what DNS said and how peers did is forgotten, and found out anew")
end
--- Why a reload cannot change what runs to this; nothing where it can.
local function unchangeable(next, inForce)
    if next.socket == inForce.socket then
        return nil
    end
    return ((("socket: a reload cannot change it from " .. inForce.socket) .. " to ") .. next.socket) .. "; start Weir anew"
end
--- Puts a configuration into force; complains, and changes nothing, where that cannot be.
local function put(next, inForce, nginx)
    local changes = unchangeable(next, inForce)
    if changes ~= nil then
        complain(changes)
        return 2
    end
    local unfit = checkSnippets(next)
    if unfit ~= 0 then
        return unfit
    end
    local obstructed = obstacle(
        next,
        placesOf(inForce)
    )
    if obstructed ~= nil then
        return fail(obstructed)
    end
    local begun = secondsNow()
    local tested = askNginx(next)
    if tested ~= 0 then
        return tested
    end
    local seconds = secondsToTake + timesTheTest * (secondsNow() - begun)
    local rendered, notRendered = renderHere(next)
    if rendered == nil then
        return fail(notRendered)
    end
    giveUpAfter(0)
    warn(next, inForce)
    return hand(
        folderOf(next.socket) .. "/nginx.conf",
        rendered.text,
        nginx,
        seconds
    )
end
--- Reads the arguments anew, and their files, and has nginx take what they say now.
-- 
-- @returns the status to end with, and the arguments that are in force then
local function reload(args, inForce, nginx)
    giveUpAfter(secondsToCheck)
    local taken = {}
    local status = using(
        args,
        1,
        function(next, said)
            local outcome = put(next, inForce, nginx)
            for ____, ____value in ipairs(said.args) do
                local text = ____value.text
                taken[#taken + 1] = text
            end
            if outcome == 0 then
                complain("reloaded: " .. summary(next))
            end
            return outcome
        end
    )
    return status, concat(taken, separator)
end
--- The arguments that a reload took.
local function argumentsTaken(found)
    local args = {}
    if found == "" then
        return args
    end
    for text in string.gmatch(found .. separator, "(%Z*)%z") do
        args[#args + 1] = text
    end
    return args
end
____exports.argumentsTaken = argumentsTaken
____exports.reload = reload
return ____exports
