local ____exports = {}
local ____files = require("weir.runtime.files")
local files = ____files.files
--- What this machine is called; empty where that is unknown.
local function hostName()
    local text = files.read("/proc/sys/kernel/hostname")
    local name = string.match(text or "", "^%S+")
    return name or ""
end
____exports.hostName = hostName
return ____exports
