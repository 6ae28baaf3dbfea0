local ____exports = {}
local host
local ____routes = require("weir.admin.routes")
local answerAdmin = ____routes.answerAdmin
local ____admin_view = require("weir.phase.admin_view")
local adminView = ____admin_view.adminView
local ____came_by_file = require("weir.phase.came_by_file")
local cameByFile = ____came_by_file.cameByFile
function host()
    local authority = string.match(ngx.var.request or "", "^%u+ %a[%w+.-]*://([^/? ]*)")
    return authority or ngx.var.http_host or ""
end
local function argument(name)
    return ngx.unescape_uri(ngx.var["arg_" .. name] or "")
end
--- Those of a header that is there several times are one list, which older versions of nginx cut after the first.
local function header(name)
    if name == "Host" then
        return host()
    end
    local value = ngx.req.get_headers(0)[name]
    return type(value) == "table" and table.concat(value, ", ") or (value or "")
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
