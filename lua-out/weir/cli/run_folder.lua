local ____exports = {}
local ____shell = require("weir.cli.shell")
local run = ____shell.run
local ____render = require("weir.conf.render")
local isRendered = ____render.isRendered
local ____files = require("weir.cli.system.files")
local letThrough = ____files.letThrough
local makeFolder = ____files.makeFolder
local makeTemporaryFolder = ____files.makeTemporaryFolder
local openPrivately = ____files.openPrivately
local ____process = require("weir.cli.system.process")
local isRoot = ____process.isRoot
local userId = ____process.userId
local ____users = require("weir.cli.users")
local unprivilegedUser = ____users.unprivilegedUser
--- Whether only Weir may enter a folder: others might swap the files that root is about to use.
local function isPrivate(folder)
    local ____run_result_0 = run("stat", {"-c", "%F:%u:%a", folder})
    local output = ____run_result_0.output
    local owner = string.match(output, "^directory:(%d+):%d*[01]0\n$")
    return owner ~= nil and tonumber(owner) == userId()
end
--- Whether Weir has made a folder in an earlier run, or would lose nothing of anybody's there.
local function isWeirs(folder)
    local file = io.open(folder .. "/nginx.conf", "r")
    if file == nil then
        return run("ls", {"-A", folder}).output == ""
    end
    local first = file:read("*l")
    file:close()
    return first ~= nil and isRendered(first)
end
--- Lets the workers in, where they are not who the master is.
local function letWorkersIn(folder)
    local ____isRoot_result_1
    if isRoot() then
        ____isRoot_result_1 = unprivilegedUser()
    else
        ____isRoot_result_1 = nil
    end
    local worker = ____isRoot_result_1
    if worker == nil then
        return true, nil
    end
    return letThrough(folder, worker.groupId)
end
--- Makes sure of a folder that only Weir may enter: its master as root or as whoever started it, and its workers.
local function prepareFolder(folder)
    local isNew, failure = makeFolder(folder)
    if failure ~= nil then
        return nil, failure
    end
    local another = "choose another by --socket=FOLDER/weir.sock"
    if not isNew and not isPrivate(folder) then
        return nil, (("could not use " .. folder) .. ", which others may enter: ") .. another
    end
    if not isNew and not isWeirs(folder) then
        return nil, (("could not use " .. folder) .. ", where there are files that are not Weir's: ") .. another
    end
    return letWorkersIn(folder)
end
--- Makes such a folder that is new and has a name of its own.
local function prepareTemporaryFolder()
    local folder, failure = makeTemporaryFolder(os.getenv("TMPDIR") or "/tmp")
    if folder == nil then
        return nil, failure
    end
    local ____, notLetIn = letWorkersIn(folder)
    if notLetIn ~= nil then
        return nil, notLetIn
    end
    return folder, nil
end
--- Writes a file anew, whatever is there by its name, that nobody else may read: it may have a secret in it.
local function writeFile(path, content)
    os.remove(path)
    local file, reason = openPrivately(path)
    if file == nil then
        return nil, "could not write " .. reason
    end
    local written = file:write(content)
    local isClosed = file:close()
    if written == nil or not isClosed then
        return nil, "could not write all of " .. path
    end
    return true, nil
end
--- Puts a file in the place of another at once: nobody finds a part of it, or none.
local function replaceFile(path, content)
    local other = path .. ".new"
    local ____, failure = writeFile(other, content)
    if failure ~= nil then
        return nil, failure
    end
    local isRenamed, reason = os.rename(other, path)
    if isRenamed == nil then
        return nil, "could not rename " .. reason
    end
    return true, nil
end
____exports.prepareFolder = prepareFolder
____exports.prepareTemporaryFolder = prepareTemporaryFolder
____exports.replaceFile = replaceFile
____exports.writeFile = writeFile
return ____exports
