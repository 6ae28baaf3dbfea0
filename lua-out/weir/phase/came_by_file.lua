local ____exports = {}
--- Whether the client came over a socket that is a file, by where nginx listens: no header says anything else.
local function cameByFile()
    return string.sub(ngx.var.server_addr or "", 1, 5) == "unix:"
end
____exports.cameByFile = cameByFile
return ____exports
