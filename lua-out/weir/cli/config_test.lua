local ____exports = {}
local ____subsystems = require("weir.config.subsystems")
local socketFilesOf = ____subsystems.socketFilesOf
local ____http = require("weir.conf.http.http")
local temporaryFolders = ____http.temporaryFolders
local ____output = require("weir.cli.output")
local complain = ____output.complain
local fail = ____output.fail
local ____path = require("weir.cli.path")
local findNginx = ____path.findNginx
local ____rendered = require("weir.cli.rendered")
local renderHere = ____rendered.renderHere
local ____run_folder = require("weir.cli.run_folder")
local prepareTemporaryFolder = ____run_folder.prepareTemporaryFolder
local writeFile = ____run_folder.writeFile
local ____shell = require("weir.cli.shell")
local run = ____shell.run
local ____files = require("weir.cli.system.files")
local removeFolder = ____files.removeFolder
local function counted(count, noun)
    return count == 1 and "1 " .. noun or ((tostring(count) .. " ") .. noun) .. "s"
end
local function summary(configuration)
    return (("ok: " .. counted(#configuration.listeners, "mapping")) .. ", ") .. counted(#configuration.services, "service")
end
--- Removes what a test of nginx leaves behind.
local function cleanUp(folder, configuration)
    for ____, name in ipairs({"nginx.conf", "nginx.pid"}) do
        os.remove((folder .. "/") .. name)
    end
    for ____, socket in ipairs(socketFilesOf(configuration)) do
        os.remove(socket)
    end
    for ____, name in ipairs(temporaryFolders) do
        removeFolder((folder .. "/") .. name)
    end
    removeFolder(folder)
end
--- What nginx says, without the time and process that its log has, and without the file that only this test knows.
local function complainInShort(line)
    local level, said = string.match(line, "^[%d/]+ [%d:]+ (%[%l+%]) %d+#%d+: (.*)$")
    local summary = string.match(line, "^nginx: configuration file .* test failed$")
    if summary ~= nil then
        return
    end
    complain(level == nil and line or (("nginx: " .. level) .. " ") .. said)
end
--- Asks nginx in a folder apart, so that one that runs does not notice.
local function testIn(folder, configuration)
    configuration.socket = folder .. "/weir.sock"
    local rendered, notRendered = renderHere(configuration)
    if rendered == nil then
        return fail(notRendered)
    end
    local file = folder .. "/nginx.conf"
    local ____, notWritten = writeFile(file, rendered.text)
    if notWritten ~= nil then
        return fail(notWritten)
    end
    local ____run_result_0 = run(rendered.nginx, {
        "-t",
        "-q",
        "-e",
        "stderr",
        "-c",
        file
    })
    local status = ____run_result_0.status
    local output = ____run_result_0.output
    for line in string.gmatch(output, "[^\n]+") do
        complainInShort(line)
    end
    if status == 0 then
        print(summary(configuration) .. "; nginx accepts it")
        return 0
    end
    return 2
end
--- Says whether the configuration would run here.
local function testConfiguration(configuration)
    if findNginx() == nil then
        print(summary(configuration) .. "; there is no nginx here to ask")
        return 0
    end
    local folder, failure = prepareTemporaryFolder()
    if folder == nil then
        return fail(failure)
    end
    local status = testIn(folder, configuration)
    cleanUp(folder, configuration)
    return status
end
____exports.testConfiguration = testConfiguration
return ____exports
