local ____exports = {}
--- The version of Weir; package.json says the same.
local version = "0.1.0"
--- The day of that version.
local versionDate = "2026-11-28"
____exports.version = version
____exports.versionDate = versionDate
return ____exports
