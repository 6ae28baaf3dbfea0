local ____exports = {}
local ____file = require("weir.config.types.file")
local file = ____file.file
local ____list = require("weir.config.types.list")
local listOf = ____list.listOf
local function parseKeyFiles(text)
    local first, second = string.match(text, "^([^:]*):([^:]*)$")
    local certificate = file.read(first, {})
    local key = file.read(second, {})
    local ____temp_0
    if certificate == nil or key == nil then
        ____temp_0 = nil
    else
        ____temp_0 = {certificate = certificate, key = key}
    end
    return ____temp_0
end
local function writeKeyFiles(____bindingPattern0)
    local key
    local certificate
    certificate = ____bindingPattern0.certificate
    key = ____bindingPattern0.key
    return (certificate .. ":") .. key
end
--- Certificates with their keys.
local keyFiles = listOf({
    parse = parseKeyFiles,
    write = writeKeyFiles,
    noun = "certificate with its key",
    example = "/certs/site.crt:/certs/site.key, each file from the root",
    placeholder = "CERTIFICATE:KEY,...",
    haveBlanks = false
})
____exports.keyFiles = keyFiles
____exports.writeKeyFiles = writeKeyFiles
return ____exports
