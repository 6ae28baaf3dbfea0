local ____exports = {}
local ____token = require("weir.admin.token")
local readToken = ____token.readToken
local ____files = require("weir.runtime.files")
local files = ____files.files
local ____shell = require("weir.cli.shell")
local run = ____shell.run
local ____process = require("weir.cli.system.process")
local actingAs = ____process.actingAs
local isRoot = ____process.isRoot
local ____users = require("weir.cli.users")
local unprivilegedUser = ____users.unprivilegedUser
local function whyUnusable(file)
    local token, why = readToken(file, files)
    return token == nil and why or nil
end
--- The same for the workers, who read it, and have no rights of root.
local function whyUnusableForWorkers(file)
    local ____isRoot_result_0
    if isRoot() then
        ____isRoot_result_0 = unprivilegedUser()
    else
        ____isRoot_result_0 = nil
    end
    local worker = ____isRoot_result_0
    if worker == nil then
        return nil
    end
    local why = actingAs(
        worker.id,
        worker.groupId,
        function() return whyUnusable(file) end
    )
    local ____temp_1
    if why == nil then
        ____temp_1 = nil
    else
        ____temp_1 = ((why .. ", as ") .. worker.name) .. ", whom the workers run as"
    end
    return ____temp_1
end
--- Whether every user of this machine may read it.
local function isOpenToAll(file)
    local ____run_result_2 = run("stat", {"-L", "-c", "%a", file})
    local output = ____run_result_2.output
    local status = ____run_result_2.status
    local others = string.match(output, "(%d)%s*$")
    return status == 0 and (tonumber(others) or 0) >= 4
end
--- What is wrong with the token file, a line for each. It may be mended while Weir runs.
local function hintsOfToken(____bindingPattern0)
    local admin_token_file
    local admin
    admin = ____bindingPattern0.admin
    admin_token_file = ____bindingPattern0.admin_token_file
    if admin_token_file == "off" then
        return {}
    end
    local why = whyUnusable(admin_token_file) or whyUnusableForWorkers(admin_token_file)
    if why ~= nil then
        return {("admin_token_file: " .. why) .. "; until that is mended, nobody can change anything over TCP"}
    end
    if isOpenToAll(admin_token_file) then
        return {("admin_token_file: every user of this machine can read " .. admin_token_file) .. "; chmod o-r it"}
    end
    return admin == "off" and ({"admin_token_file: it is of no use without admin=..., as the socket needs no token"}) or ({})
end
____exports.hintsOfToken = hintsOfToken
return ____exports
