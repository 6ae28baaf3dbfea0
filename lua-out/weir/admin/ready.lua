local ____exports = {}
local ____response = require("weir.admin.response")
local jsonResponse = ____response.jsonResponse
local ____waiting = require("weir.admin.waiting")
local waitingServices = ____waiting.waitingServices
--- `/ready`: 503 while a service has no peer; names those services.
local function ready(view)
    local waiting = waitingServices(view)
    local isReady = (next(waiting)) == nil
    return jsonResponse(isReady and 200 or 503, {ready = isReady, waiting = waiting})
end
____exports.ready = ready
return ____exports
