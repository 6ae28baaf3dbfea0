local ____exports = {}
local ____ask_weir = require("weir.cli.ask_weir")
local askWeir = ____ask_weir.askWeir
--- What the running Weir says of itself, in one line; or why it is not well.
local function askHealth(socket, path)
    local response, failure = askWeir(socket, path, 1)
    if response == nil then
        return nil, failure
    end
    local ____response_0 = response
    local body = ____response_0.body
    local status = ____response_0.status
    local line = string.match(body, "^[ -~]*")
    local said = string.sub(line, 1, 500)
    if status >= 200 and status < 300 then
        return said, nil
    end
    return nil, said == "" and (path .. " answers ") .. tostring(status) or said
end
____exports.askHealth = askHealth
return ____exports
