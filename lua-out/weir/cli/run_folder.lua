local ____exports = {}
local ____shell = require("weir.cli.shell")
local run = ____shell.run
local ____process = require("weir.cli.system.process")
local isRoot = ____process.isRoot
local letThrough = ____process.letThrough
local makeFolder = ____process.makeFolder
local makeTemporaryFolder = ____process.makeTemporaryFolder
local userId = ____process.userId
local ____users = require("weir.cli.users")
local unprivilegedUser = ____users.unprivilegedUser
--- Whether a folder that is there already may be used: it must be one that Weir made in an earlier run. In a folder of anybody
-- else, others might swap the files that root is about to use, or Weir overwrite theirs.
local function isOwn(folder)
    local ____run_result_0 = run("stat", {"-c", "%F:%u:%a", folder})
    local output = ____run_result_0.output
    local owner = string.match(output, "^directory:(%d+):%d*[01]0\n$")
    return owner ~= nil and tonumber(owner) == userId()
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
    if not isNew and not isOwn(folder) then
        return nil, ("could not use " .. folder) .. ", which others may enter: choose another by --socket=..."
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
--- Writes a file anew, whatever is there by its name.
local function writeFile(path, content)
    os.remove(path)
    local file, reason = io.open(path, "w")
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
____exports.prepareFolder = prepareFolder
____exports.prepareTemporaryFolder = prepareTemporaryFolder
____exports.writeFile = writeFile
return ____exports
