local ____exports = {}
local ffi = require("ffi")
local ____process = require("weir.cli.system.process")
local reason = ____process.reason
ffi.cdef("\n  int access(const char *path, int mode);\n  int chmod(const char *path, unsigned int mode);\n  int chown(const char *path, unsigned int owner, unsigned int group);\n  int mkdir(const char *path, unsigned int mode);\n  char *mkdtemp(char *template);\n  int rmdir(const char *path);\n  unsigned int umask(unsigned int mask);\n")
local files = ffi.C
local alreadyExists = 17
local mayExecute = 1
local othersNothing = 63
local ownerOnly = 448
local groupThrough = 456
local function exists(path)
    return files.access(path, 0) == 0
end
--- Whether it is a file that may be executed, no folder.
local function isProgram(path)
    return files.access(path, mayExecute) == 0 and not exists(path .. "/.")
end
--- Makes a folder that only its owner may enter. False where there is something of that name already.
local function makeFolder(path)
    if files.mkdir(path, ownerOnly) == 0 then
        return true, nil
    end
    if ffi.errno() == alreadyExists then
        return false, nil
    end
    return nil, (("could not create " .. path) .. ": ") .. reason()
end
--- Makes a new folder in another that only its owner may enter.
local function makeTemporaryFolder(parent)
    local template = parent .. "/weir.XXXXXX"
    local path = files.mkdtemp(ffi.new("char[?]", #template + 1, template))
    if path == nil then
        return nil, (("could not create " .. template) .. ": ") .. reason()
    end
    return ffi.string(path), nil
end
--- Opens a new file for writing, that only its owner may read.
local function openPrivately(path)
    local before = files.umask(othersNothing)
    local file, failure = io.open(path, "w")
    files.umask(before)
    if file == nil then
        return nil, failure
    end
    return file, nil
end
--- Removes a folder that is empty.
local function removeFolder(path)
    files.rmdir(path)
end
--- Lets the members of a group go through root's folder to what is theirs, and do no more.
local function letThrough(path, group)
    if files.chown(path, 0, group) == 0 and files.chmod(path, groupThrough) == 0 then
        return true, nil
    end
    return nil, (((("could not let group " .. tostring(group)) .. " through ") .. path) .. ": ") .. reason()
end
____exports.exists = exists
____exports.isProgram = isProgram
____exports.letThrough = letThrough
____exports.makeFolder = makeFolder
____exports.makeTemporaryFolder = makeTemporaryFolder
____exports.openPrivately = openPrivately
____exports.removeFolder = removeFolder
return ____exports
