local ____exports = {}
local ____routes = require("weir.admin.routes")
local answerAdmin = ____routes.answerAdmin
local ____admin_view = require("weir.phase.admin_view")
local adminView = ____admin_view.adminView
local function unescaped(digits)
    return string.char(tonumber(digits, 16))
end
--- The value of an argument of a query string; empty if it is not there.
local function argumentOf(query, name)
    local value = string.match("&" .. query, ("&" .. name) .. "=([^&]*)")
    local plain = string.gsub(value or "", "%%(%x%x)", unescaped)
    return plain
end
--- `content_by_lua` of the private listener in `stream`: answers the same questions, in HTTP as far as they need it.
local function admin()
    local socket = ngx.req.socket()
    if socket == nil then
        return
    end
    local line = socket:receive("*l")
    local path, query = string.match(line or "", "^GET ([^ ?]*)%??([^ ]*) HTTP/1")
    local response = answerAdmin(
        path or "",
        adminView(),
        {argument = function(name) return argumentOf(query or "", name) end}
    )
    local ____temp_0 = response or ({status = 404, type = "text/plain", body = "there is no such page\n"})
    local body = ____temp_0.body
    local status = ____temp_0.status
    local ____type = ____temp_0.type
    ngx.print((((("HTTP/1.0 " .. tostring(status)) .. " \r\nContent-Type: ") .. ____type) .. "\r\n\r\n") .. body)
end
____exports.admin = admin
return ____exports
