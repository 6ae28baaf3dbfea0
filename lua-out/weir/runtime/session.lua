local ____exports = {}
--- The last entry of one of nginx's `$upstream_*` lists; nothing for "-".
local function lastNumber(list)
    local entry = string.match(list or "", "([^, ]+)$")
    return tonumber(entry)
end
--- Whether the client of this session was sent anything, which only a peer sends.
local function hasReceived()
    return ngx.var.bytes_sent ~= "0"
end
--- Seconds that connecting to the last peer took.
local function connectSeconds()
    return lastNumber(ngx.var.upstream_connect_time)
end
--- What nginx noted of the session that has ended.
local notes = {
    hasSent = function() return (lastNumber(ngx.var.upstream_bytes_sent) or 0) > 0 end,
    firstByteSeconds = function() return lastNumber(ngx.var.upstream_first_byte_time) end
}
____exports.connectSeconds = connectSeconds
____exports.hasReceived = hasReceived
____exports.notes = notes
return ____exports
