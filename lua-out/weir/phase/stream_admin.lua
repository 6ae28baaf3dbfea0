local ____exports = {}
local ____routes = require("weir.admin.routes")
local answerAdmin = ____routes.answerAdmin
local ____admin_view = require("weir.phase.admin_view")
local adminView = ____admin_view.adminView
local ____came_by_file = require("weir.phase.came_by_file")
local cameByFile = ____came_by_file.cameByFile
--- A question has few headers, and a short body.
local MOST_HEADERS = 64
local MOST_BYTES = 16384
local function unescaped(digits)
    return string.char(tonumber(digits, 16))
end
--- The value of an argument of a query string; empty if it is not there.
local function argumentOf(query, name)
    local value = string.match("&" .. query, ("&" .. name) .. "=([^&]*)")
    local plain = string.gsub(value or "", "%%(%x%x)", unescaped)
    return plain
end
--- By names in small letters.
local function headersFrom(socket)
    local headers = {}
    for _ = 1, MOST_HEADERS do
        local line = socket:receive("*l")
        local name, value = string.match(line or "", "^([^:%s]+):%s*(.-)%s*$")
        if name == nil then
            break
        end
        headers[string.lower(name)] = value
    end
    return headers
end
local function bodyFrom(socket, length)
    if length == 0 or length > MOST_BYTES then
        return ""
    end
    local body = socket:receive(length)
    return body or ""
end
--- `content_by_lua` of the private listener in `stream`: answers the same questions, in HTTP as far as they need it.
local function admin()
    local socket = ngx.req.socket()
    if socket == nil then
        return
    end
    local line = socket:receive("*l")
    local method, path, query = string.match(line or "", "^(%u+) ([^ ?]*)%??([^ ]*) HTTP/1")
    local headers = headersFrom(socket)
    local isPrivate = cameByFile()
    local request = {
        argument = function(name) return argumentOf(query or "", name) end,
        method = method or "",
        header = function(name) return headers[string.lower(name)] or "" end,
        body = function() return bodyFrom(
            socket,
            tonumber(headers["content-length"]) or 0
        ) end,
        isPrivate = isPrivate,
        client = isPrivate and (headers["weir-client"] or "") or (ngx.var.remote_addr or "")
    }
    local ____answerAdmin_result_0 = answerAdmin(
        path or "",
        adminView(),
        request
    )
    local body = ____answerAdmin_result_0.body
    local status = ____answerAdmin_result_0.status
    local ____type = ____answerAdmin_result_0.type
    ngx.print((((("HTTP/1.0 " .. tostring(status)) .. " \r\nContent-Type: ") .. ____type) .. "\r\n\r\n") .. body)
end
____exports.admin = admin
return ____exports
