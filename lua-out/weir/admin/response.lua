local ____exports = {}
local ____cjson = require("cjson")
local encode = ____cjson.encode
--- An answer as JSON. It must have no empty list, which not every cjson can say: objects throughout.
local function jsonResponse(status, answer)
    return {
        status = status,
        type = "application/json",
        body = encode(answer) .. "\n"
    }
end
____exports.jsonResponse = jsonResponse
return ____exports
