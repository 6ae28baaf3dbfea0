local ____exports = {}
--- What this process is: `configure` makes the first, which each worker inherits, and `start` the second.
local running = {weir = nil, worker = nil}
--- The services by key, for the request path: a table that is filled by `configure` and never replaced.
local httpServices = {}
--- Raises unless `configure` was called.
local function configured()
    if running.weir == nil then
        error("weir: call require(\"weir\").configure(…) in init_by_lua first", 0)
    end
    return running.weir
end
____exports.configured = configured
____exports.httpServices = httpServices
____exports.running = running
return ____exports
