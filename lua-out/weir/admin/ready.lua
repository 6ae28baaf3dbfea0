local ____exports = {}
local ____response = require("weir.admin.response")
local jsonResponse = ____response.jsonResponse
local ____waiting = require("weir.admin.waiting")
local waitingServices = ____waiting.waitingServices
--- Whether the requests of a service have peers elsewhere: on the other side of `backup` or `canary`.
local function isServedElsewhere(____bindingPattern0, key)
    local weir
    weir = ____bindingPattern0.weir
    local partners = weir.configuration.partners[key]
    if partners == nil then
        return false
    end
    for ____, partner in ipairs(partners) do
        local ____opt_0 = weir.balancers[partner]
        if (____opt_0 and ____opt_0.pick) == nil then
            return false
        end
    end
    return true
end
--- 200 once there is a peer for every mapping, else 503 with the services that have none.
local function ready(view)
    local waiting = waitingServices(view)
    local missing = {}
    for key, reason in pairs(waiting) do
        if not isServedElsewhere(view, key) then
            missing[key] = reason
        end
    end
    local isReady = (next(missing)) == nil
    return jsonResponse(isReady and 200 or 503, {ready = isReady, waiting = missing})
end
____exports.ready = ready
return ____exports
