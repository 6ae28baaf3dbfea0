local ____exports = {}
--- The version of Weir; package.json says the same.
local version = "0.1.0"
____exports.version = version
return ____exports
