local ____exports = {}
local ____quoted = require("weir.text.quoted")
local shown = ____quoted.shown
local ____key_files = require("weir.config.types.key_files")
local keyFiles = ____key_files.keyFiles
local ____table_fields = require("weir.config.sources.table_fields")
local isTable = ____table_fields.isTable
local pathOf = ____table_fields.pathOf
local sortedKeys = ____table_fields.sortedKeys
local example = "write tls = { [\"443\"] = { \"/certs/site.crt:/certs/site.key\" } }"
--- The field `tls`: the certificates of each port by the key that `certificate` is called with, and `unknown = "first"`.
local function readTlsPorts(input, subsystem, problems)
    local ports = {}
    if input == nil then
        return ports
    end
    if not isTable(input) then
        problems[#problems + 1] = {
            where = "tls",
            what = shown(input) .. " is no table of certificates",
            hint = example
        }
        return ports
    end
    for ____, key in ipairs(sortedKeys(input)) do
        local where = pathOf("tls", key)
        local fields = input[key]
        local ____pairs, rejection = keyFiles.read(fields, {})
        local ____isTable_result_1
        if isTable(fields) then
            local ____fields_unknown_0 = fields.unknown
            if ____fields_unknown_0 == nil then
                ____fields_unknown_0 = "refuse"
            end
            ____isTable_result_1 = ____fields_unknown_0
        else
            ____isTable_result_1 = "refuse"
        end
        local unknown = ____isTable_result_1
        if rejection ~= nil then
            problems[#problems + 1] = {where = where, what = rejection.what, hint = rejection.hint}
        elseif unknown ~= "refuse" and unknown ~= "first" then
            problems[#problems + 1] = {
                where = where .. ".unknown",
                what = shown(unknown) .. " is unknown",
                hint = "write refuse or first"
            }
        else
            ports[#ports + 1] = {
                subsystem = subsystem,
                key = tostring(key),
                pairs = ____pairs,
                showsFirst = unknown == "first"
            }
        end
    end
    return ports
end
____exports.readTlsPorts = readTlsPorts
return ____exports
