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
--- What is wrong with a question.
local function problemResponse(status, problem, headers)
    if headers == nil then
        headers = {}
    end
    return {
        status = status,
        type = "application/json",
        body = encode({error = problem}) .. "\n",
        headers = headers
    }
end
____exports.jsonResponse = jsonResponse
____exports.problemResponse = problemResponse
return ____exports
