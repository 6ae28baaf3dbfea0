local ____exports = {}
local ____routes = require("weir.admin.routes")
local answerAdmin = ____routes.answerAdmin
local ____clock = require("weir.runtime.clock")
local clock = ____clock.clock
local ____resolver = require("weir.runtime.resolver")
local ignoredDatagrams = ____resolver.ignoredDatagrams
local ____store = require("weir.runtime.store")
local storeUsage = ____store.storeUsage
local ____running = require("weir.phase.running")
local configured = ____running.configured
local NOT_FOUND = 404
local request = {argument = function(name) return ngx.unescape_uri(ngx.var["arg_" .. name] or "") end}
local function view()
    local weir = configured()
    return {
        weir = weir,
        pid = ngx.worker.pid(),
        clock = clock,
        sleep = ngx.sleep,
        memory = storeUsage,
        ignoredDatagrams = function() return ignoredDatagrams(weir.store) end
    }
end
--- `content_by_lua` of the admin listener: answers questions to the running process.
local function admin()
    local response = answerAdmin(
        ngx.var.uri or "",
        view(),
        request
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
