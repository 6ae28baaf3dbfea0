local ____exports = {}
local ____routes = require("weir.admin.routes")
local answerAdmin = ____routes.answerAdmin
local ____admin_view = require("weir.phase.admin_view")
local adminView = ____admin_view.adminView
local NOT_FOUND = 404
local function argument(name)
    return ngx.unescape_uri(ngx.var["arg_" .. name] or "")
end
--- `content_by_lua` of the admin listener: answers questions to the running process.
local function admin()
    local response = answerAdmin(
        ngx.var.uri or "",
        adminView(),
        {argument = argument}
    )
    if response == nil then
        ngx.exit(NOT_FOUND)
        return
    end
    ngx.status = response.status
    ngx.header["Content-Type"] = response.type
    ngx.print(response.body)
end
____exports.admin = admin
return ____exports
