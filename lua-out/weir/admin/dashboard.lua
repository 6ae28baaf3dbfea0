local ____exports = {}
local ____weir_2Eadmin_2Edashboard_page = require("weir.admin.dashboard_page")
local html = ____weir_2Eadmin_2Edashboard_page.html
local script = ____weir_2Eadmin_2Edashboard_page.script
local style = ____weir_2Eadmin_2Edashboard_page.style
--- `/`: the page that shows the others live.
local function dashboard()
    return {status = 200, type = "text/html; charset=utf-8", body = html}
end
--- `/dashboard.js`: what the page does.
local function dashboardScript()
    return {status = 200, type = "text/javascript; charset=utf-8", body = script}
end
--- `/dashboard.css`: how it looks.
local function dashboardStyle()
    return {status = 200, type = "text/css; charset=utf-8", body = style}
end
____exports.dashboard = dashboard
____exports.dashboardScript = dashboardScript
____exports.dashboardStyle = dashboardStyle
return ____exports
