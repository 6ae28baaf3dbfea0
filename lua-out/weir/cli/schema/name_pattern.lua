local ____exports = {}
local ____address_pattern = require("weir.cli.schema.address_pattern")
local ipv4 = ____address_pattern.ipv4
local label = "[A-Za-z0-9_][A-Za-z0-9_-]{0,62}"
--- At most 253 characters, without the dot at the end.
local notTooLong = "(?![A-Za-z0-9_.-]{253}[A-Za-z0-9_-])(?![A-Za-z0-9_.-]{255})"
--- A name that DNS can hold, with a dot at its end if it is absolute.
local name = ((((notTooLong .. "(?:") .. label) .. "\\.)*") .. label) .. "\\.?"
--- A host as nginx knows it, or all below a domain.
local host = (((("(?:\\*\\.)?" .. notTooLong) .. "(?:") .. label) .. "\\.)*") .. label
--- The name of a host: no address, and not absolute.
local hostName = (((("(?!" .. ipv4) .. "$)(?![A-Za-z0-9_.-]{254})(?:") .. label) .. "\\.)*") .. label
--- The same for a name that begins so, which is no address.
local function nameThat(begins)
    return ((((("^(?=" .. begins) .. ")(?!") .. ipv4) .. "$)") .. name) .. "$"
end
--- Names of SRV records, which say the port.
local serviceName = nameThat("_")
--- Other names.
local otherName = nameThat("[^_]")
local anyName = nameThat("")
____exports.anyName = anyName
____exports.host = host
____exports.hostName = hostName
____exports.name = name
____exports.otherName = otherName
____exports.serviceName = serviceName
return ____exports
