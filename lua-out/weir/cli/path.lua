local ____exports = {}
local ____files = require("weir.cli.system.files")
local isProgram = ____files.isProgram
--- Where nginx is installed when it is not on the path, as for users who are not root on Debian.
local otherFolders = {"/usr/local/openresty/bin", "/usr/local/sbin", "/usr/sbin"}
--- The program of this name on the PATH, or the name itself if it is the path of one.
local function findProgram(name)
    local slash = string.match(name, "/")
    if slash ~= nil then
        return isProgram(name) and name or nil
    end
    for folder in string.gmatch(
        os.getenv("PATH") or "",
        "[^:]+"
    ) do
        if isProgram((folder .. "/") .. name) then
            return (folder .. "/") .. name
        end
    end
    return nil
end
--- OpenResty, or else nginx.
local function findNginx()
    local onPath = findProgram("openresty") or findProgram("nginx")
    if onPath ~= nil then
        return onPath
    end
    for ____, folder in ipairs(otherFolders) do
        for ____, name in ipairs({"openresty", "nginx"}) do
            if isProgram((folder .. "/") .. name) then
                return (folder .. "/") .. name
            end
        end
    end
    return nil
end
--- The folder of the modules that this program is made of.
local function luaFolder()
    local folder = string.match(
        debug.getinfo(1, "S").source,
        "^@(.*)/weir/cli/path%.lua$"
    )
    return folder or "."
end
____exports.findNginx = findNginx
____exports.findProgram = findProgram
____exports.luaFolder = luaFolder
return ____exports
