local ____exports = {}
local ____routes = require("weir.admin.routes")
local answerAdmin = ____routes.answerAdmin
local ____admin_view = require("weir.phase.admin_view")
local adminView = ____admin_view.adminView
local ____came_by_file = require("weir.phase.came_by_file")
local cameByFile = ____came_by_file.cameByFile
local function argument(name)
    return ngx.unescape_uri(ngx.var["arg_" .. name] or "")
end
local function header(name)
    local variable = string.gsub(
        string.lower(name),
        "-",
        "_"
    )
    return ngx.var["http_" .. variable] or ""
end
--- Nothing of a body that nginx put into a file: the rendered nginx.conf keeps all that may come in memory.
local function body()
    ngx.req.read_body()
    return ngx.req.get_body_data() or ""
end
local function requestOf()
    local isPrivate = cameByFile()
    local method = ngx.req.get_method()
    return {
        argument = argument,
        method = method,
        header = header,
        body = body,
        isPrivate = isPrivate,
        client = isPrivate and "" or (ngx.var.remote_addr or "")
    }
end
--- `content_by_lua` of the admin listener: answers questions to the running process.
local function admin()
    local response = answerAdmin(
        ngx.var.uri or "",
        adminView(),
        requestOf()
    )
    ngx.status = response.status
    ngx.header["Content-Type"] = response.type
    ngx.header["Content-Length"] = #response.body
    for name, value in pairs(response.headers or ({})) do
        ngx.header[name] = value
    end
    ngx.print(response.body)
end
____exports.admin = admin
return ____exports
