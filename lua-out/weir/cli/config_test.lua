local ____exports = {}
local ____subsystems = require("weir.config.subsystems")
local socketFilesOf = ____subsystems.socketFilesOf
local ____http = require("weir.conf.http.http")
local temporaryFolders = ____http.temporaryFolders
local ____wording = require("weir.text.wording")
local counted = ____wording.counted
local ____certificates = require("weir.cli.certificates")
local hintsOfCertificates = ____certificates.hintsOfCertificates
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
local ____snippets = require("weir.cli.snippets")
local checkSnippets = ____snippets.checkSnippets
local ____files = require("weir.cli.system.files")
local removeFolder = ____files.removeFolder
--- How much there is in it.
local function summary(configuration)
    return (counted(#configuration.listeners, "mapping") .. ", ") .. counted(#configuration.services, "service")
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
--- Asks nginx in a folder apart. What it says is complained about.
local function testIn(folder, configuration)
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
    return status == 0 and 0 or 2
end
--- Asks nginx whether it accepts the configuration, so that one that runs does not notice.
local function askNginx(configuration)
    local folder, failure = prepareTemporaryFolder()
    if folder == nil then
        return fail(failure)
    end
    local ____configuration_1 = configuration
    local socket = ____configuration_1.socket
    configuration.socket = folder .. "/weir.sock"
    local status = testIn(folder, configuration)
    cleanUp(folder, configuration)
    configuration.socket = socket
    return status
end
--- Says whether the configuration would run here.
local function testConfiguration(configuration)
    local unfit = checkSnippets(configuration)
    if unfit ~= 0 then
        return unfit
    end
    for ____, hint in ipairs(hintsOfCertificates(configuration)) do
        complain(hint)
    end
    if findNginx() == nil then
        print(("ok: " .. summary(configuration)) .. "; there is no nginx here to ask")
        return 0
    end
    local status = askNginx(configuration)
    if status == 0 then
        print(("ok: " .. summary(configuration)) .. "; nginx accepts it")
    end
    return status
end
____exports.askNginx = askNginx
____exports.summary = summary
____exports.testConfiguration = testConfiguration
return ____exports
