local ____exports = {}
local ffi = require("ffi")
local ____resty_2Ecore_2Ebase = require("resty.core.base")
local get_request = ____resty_2Ecore_2Ebase.get_request
local toInteger = ffi.typeof("uintptr_t")
local cast = ffi.cast
--- A number that no other request has while this one lasts; in the phases of one request it is the same.
local function requestId()
    return tonumber(cast(
        toInteger,
        get_request()
    ))
end
--- Whether the client came over https: to Weir, or to a proxy in front that nginx.conf trusts. Not for the hot path.
local function cameByHttps()
    return (ngx.var.weir_x_forwarded_proto or ngx.var.scheme) == "https"
end
____exports.cameByHttps = cameByHttps
____exports.requestId = requestId
return ____exports
