local ____exports = {}
local ____lines = require("weir.conf.syntax.lines")
local append = ____lines.append
local ____quote = require("weir.conf.syntax.quote")
local quote = ____quote.quote
--- What sends a client elsewhere: never where the client says, as the target begins with a host and what follows, with a slash.
local function redirection(____bindingPattern0, headers)
    local target
    local status
    local keepsPath
    keepsPath = ____bindingPattern0.keepsPath
    status = ____bindingPattern0.status
    target = ____bindingPattern0.target
    local lines = {((("return " .. tostring(status)) .. " ") .. quote(keepsPath and target .. "$request_uri" or target)) .. ";"}
    append(lines, headers)
    return lines
end
____exports.redirection = redirection
return ____exports
