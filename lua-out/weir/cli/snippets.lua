local ____exports = {}
local ____snippets = require("weir.conf.syntax.snippets")
local places = ____snippets.places
local ____output = require("weir.cli.output")
local complain = ____output.complain
local fail = ____output.fail
local ____shell = require("weir.cli.shell")
local run = ____shell.run
--- In these, headers for peers would take the place of all that Weir sets.
local inner = {"server", "location"}
local function namesIn(folder)
    local names = {}
    local ____run_result_0 = run("ls", {"-A", "--", folder})
    local output = ____run_result_0.output
    local status = ____run_result_0.status
    if status == 0 then
        for name in string.gmatch(output, "[^\n]+") do
            names[#names + 1] = name
        end
    end
    return names
end
local function isPlace(name)
    for ____, place in ipairs(places) do
        if place == name then
            return true
        end
    end
    return false
end
local function countOf(pattern, text)
    return select(
        2,
        string.gsub(text, pattern, "")
    )
end
--- The line on which a directive is that would undo Weir's; nothing where none is, or the file cannot be read. In a server, a
-- location of the user's own may have it.
local function undoingLine(path, place)
    local file = io.open(path, "r")
    if file == nil then
        return nil
    end
    local number = 0
    local depth = 0
    local found
    for line in file:lines() do
        number = number + 1
        local code = string.gsub((string.gsub((string.gsub(line, "\"[^\"]*\"", "")), "'[^']*'", "")), "#.*", "")
        local before = string.match(code, "^(.-)%f[%w_]proxy_set_header%f[^%w_]")
        local depthThere = depth + countOf("{", before or "") - countOf("}", before or "")
        if before ~= nil and (place == "location" or depthThere == 0) then
            if found == nil then
                found = number
            end
        end
        depth = depth + (countOf("{", code) - countOf("}", code))
    end
    file:close()
    return found
end
--- Says whether the user's own lines can be had, and do not undo what Weir is trusted for; what nginx thinks of them, it says.
local function checkSnippets(____bindingPattern0)
    local snippets
    snippets = ____bindingPattern0.snippets
    if snippets == "off" then
        return 0
    end
    local folder, reason = io.open(snippets .. "/.", "r")
    if folder == nil then
        return fail("could not read the snippets in " .. reason)
    end
    folder:close()
    for ____, name in ipairs(namesIn(snippets)) do
        local isConf = string.match(name, "%.conf$")
        if isConf ~= nil and not isPlace(name) then
            complain(((snippets .. "/") .. name) .. " is not used: put it into http, server, location or stream there")
        end
    end
    local status = 0
    for ____, place in ipairs(inner) do
        for ____, name in ipairs(namesIn((snippets .. "/") .. place)) do
            local path = (((snippets .. "/") .. place) .. "/") .. name
            local isConf = string.match(name, "%.conf$")
            local ____temp_1
            if isConf == nil then
                ____temp_1 = nil
            else
                ____temp_1 = undoingLine(path, place)
            end
            local line = ____temp_1
            if line ~= nil then
                local what = "proxy_set_header would take the place of all that Weir sets, such as X-Forwarded-For"
                complain(((((((path .. ", line ") .. tostring(line)) .. ": ") .. what) .. "; put it into ") .. snippets) .. "/http")
                status = 2
            end
        end
    end
    return status
end
____exports.checkSnippets = checkSnippets
return ____exports
