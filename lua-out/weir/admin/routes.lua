local ____exports = {}
local ____dashboard = require("weir.admin.dashboard")
local dashboard = ____dashboard.dashboard
local dashboardScript = ____dashboard.dashboardScript
local dashboardStyle = ____dashboard.dashboardStyle
local ____events = require("weir.admin.events")
local events = ____events.events
local ____explain = require("weir.admin.explain")
local explain = ____explain.explain
local ____health = require("weir.admin.health")
local health = ____health.health
local ____metrics = require("weir.admin.metrics")
local metrics = ____metrics.metrics
local ____ready = require("weir.admin.ready")
local ready = ____ready.ready
local ____status = require("weir.admin.status")
local status = ____status.status
--- What can be asked, by path.
local routes = {
    ["/"] = dashboard,
    ["/dashboard.css"] = dashboardStyle,
    ["/dashboard.js"] = dashboardScript,
    ["/health"] = health,
    ["/ready"] = ready,
    ["/status"] = status,
    ["/metrics"] = metrics,
    ["/explain"] = explain,
    ["/events"] = events
}
--- The answer to a question; nothing to one that is none.
local function answerAdmin(path, view, request)
    local handler = routes[path]
    local ____temp_0
    if handler == nil then
        ____temp_0 = nil
    else
        ____temp_0 = handler(view, request)
    end
    return ____temp_0
end
____exports.answerAdmin = answerAdmin
return ____exports
