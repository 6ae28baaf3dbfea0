local ____exports = {}
local ____cjson = require("cjson")
local decode = ____cjson.decode
--- Asks the companion, or has it change something; nothing where there is none, or it says nothing that can be read.
local function askCompanion(____bindingPattern0, path, post)
    local companion
    companion = ____bindingPattern0.companion
    local response = companion and companion(path, post)
    if response == nil then
        return nil
    end
    local isJson, fields = pcall(decode, response.body)
    return isJson and ({status = response.status, fields = fields}) or nil
end
--- Adds what the companion calls by a name; by another one where that is taken.
local function addNamed(own, others)
    if type(others) ~= "table" then
        return
    end
    for name, value in pairs(others) do
        own[own[name] == nil and name or name .. " (stream)"] = value
    end
end
____exports.addNamed = addNamed
____exports.askCompanion = askCompanion
return ____exports
