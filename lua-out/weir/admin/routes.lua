local ____exports = {}
local ____dashboard = require("weir.admin.dashboard")
local dashboard = ____dashboard.dashboard
local dashboardScript = ____dashboard.dashboardScript
local dashboardStyle = ____dashboard.dashboardStyle
local ____drain = require("weir.admin.drain")
local drain = ____drain.drain
local undrain = ____drain.undrain
local ____events = require("weir.admin.events")
local events = ____events.events
local ____explain = require("weir.admin.explain")
local explain = ____explain.explain
local ____gate = require("weir.admin.gate")
local whyNotChange = ____gate.whyNotChange
local whyNotRead = ____gate.whyNotRead
local ____history = require("weir.admin.history")
local history = ____history.history
local ____health = require("weir.admin.health")
local health = ____health.health
local ____metrics = require("weir.admin.metrics")
local metrics = ____metrics.metrics
local ____ready = require("weir.admin.ready")
local ready = ____ready.ready
local ____refresh = require("weir.admin.refresh")
local refresh = ____refresh.refresh
local ____refusal = require("weir.admin.refusal")
local refuse = ____refusal.refuse
local ____response = require("weir.admin.response")
local problemResponse = ____response.problemResponse
local ____status = require("weir.admin.status")
local status = ____status.status
local NOT_FOUND = 404
local WRONG_METHOD = 405
--- What can be asked, by path.
local routes = {
    ["/"] = dashboard,
    ["/dashboard.css"] = dashboardStyle,
    ["/dashboard.js"] = dashboardScript,
    ["/health"] = health,
    ["/healthz"] = health,
    ["/ready"] = ready,
    ["/status"] = status,
    ["/metrics"] = metrics,
    ["/explain"] = explain,
    ["/events"] = events,
    ["/history"] = history
}
--- What can be changed, by path.
local changes = {["/drain"] = drain, ["/undrain"] = undrain, ["/refresh"] = refresh}
--- The request with an argument that its path says.
local function withService(request, service)
    local ____request_0 = request
    local argument = ____request_0.argument
    local body = ____request_0.body
    local client = ____request_0.client
    local header = ____request_0.header
    local isPrivate = ____request_0.isPrivate
    local method = ____request_0.method
    local function said(name)
        return name == "service" and service or argument(name)
    end
    return {
        argument = said,
        body = body,
        client = client,
        header = header,
        isPrivate = isPrivate,
        method = method
    }
end
--- Reads or changes, by a handler that is there for that.
local function answerTo(path, view, request)
    local ____request_1 = request
    local method = ____request_1.method
    local change = changes[path]
    local handler = change or routes[path]
    if handler == nil then
        return problemResponse(NOT_FOUND, "there is no such page")
    end
    local ____temp_2
    if change == nil then
        ____temp_2 = method == "GET" or method == "HEAD"
    else
        ____temp_2 = method == "POST"
    end
    local isAllowed = ____temp_2
    if not isAllowed then
        return problemResponse(WRONG_METHOD, "not in this way", {Allow = change == nil and "GET, HEAD" or "POST"})
    end
    local ____temp_3
    if change == nil then
        ____temp_3 = nil
    else
        ____temp_3 = whyNotChange(view, request)
    end
    local refusal = ____temp_3
    return refusal == nil and handler(view, request) or refuse(view, request, path, refusal)
end
--- The answer to a request, whoever sends it.
local function answerAdmin(path, view, request)
    local refusal = whyNotRead(view, request)
    if refusal ~= nil then
        return refuse(view, request, path, refusal)
    end
    local service = string.match(path, "^/explain/(.+)$")
    if service ~= nil then
        return answerTo(
            "/explain",
            view,
            withService(request, service)
        )
    end
    return answerTo(path, view, request)
end
____exports.answerAdmin = answerAdmin
return ____exports
