local ____exports = {}
--- nginx's error log.
local nginxLog = {
    error = function(message) return ngx.log(ngx.ERR, "weir: ", message) end,
    warn = function(message) return ngx.log(ngx.WARN, "weir: ", message) end,
    notice = function(message) return ngx.log(ngx.NOTICE, "weir: ", message) end
}
____exports.nginxLog = nginxLog
return ____exports
