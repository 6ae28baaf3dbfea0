local ____exports = {}
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
--- The directives of the access log; `format` is what defines the format `weir`.
local function accessLog(____bindingPattern0, format)
    local access_log
    access_log = ____bindingPattern0.access_log
    if access_log == "off" then
        return {"access_log off;"}
    end
    local lines = {}
    append(lines, format)
    lines[#lines + 1] = ("access_log " .. quote(access_log)) .. " weir;"
    return lines
end
____exports.accessLog = accessLog
return ____exports
