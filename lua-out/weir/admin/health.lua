local ____exports = {}
local ____response = require("weir.admin.response")
local jsonResponse = ____response.jsonResponse
local ____waiting = require("weir.admin.waiting")
local waitingServices = ____waiting.waitingServices
--- `/health`: 200 as long as the process answers at all.
local function health(view)
    return jsonResponse(
        200,
        {
            healthy = true,
            waiting = waitingServices(view)
        }
    )
end
____exports.health = health
return ____exports
