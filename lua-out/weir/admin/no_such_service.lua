local ____exports = {}
local ____quoted = require("weir.text.quoted")
local quoted = ____quoted.quoted
local ____companion = require("weir.admin.companion")
local askCompanion = ____companion.askCompanion
--- What to say of a name that no service has: those that there are.
local function noSuchService(view, name)
    local keys = {}
    for ____, ____value in ipairs(view.weir.configuration.services) do
        local key = ____value.key
        keys[#keys + 1] = key
    end
    local ____opt_0 = askCompanion(view, "/status")
    local ____temp_2 = ____opt_0 and ____opt_0.fields.services
    if ____temp_2 == nil then
        ____temp_2 = {}
    end
    local others = ____temp_2
    for key in pairs(others) do
        keys[#keys + 1] = key
    end
    return (("there is no service " .. quoted(name)) .. "; there are ") .. table.concat(keys, ", ")
end
____exports.noSuchService = noSuchService
return ____exports
