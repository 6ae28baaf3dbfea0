local ____exports = {}
local ____constants = require("weir.dns.constants")
local responseCode = ____constants.responseCode
local ____name = require("weir.dns.name")
local toText = ____name.toText
--- More messages of one lookup are not noted: SRV records can have thousands of targets.
local mostNoted = 64
local function codeWord(code)
    if code == responseCode.formatError then
        return "formerr"
    end
    return code == responseCode.notImplemented and "notimp" or "rcode_" .. tostring(code)
end
local function resultOf(reply)
    if reply.kind ~= "failure" then
        return reply.kind
    end
    return reply.rcode == nil and reply.reason or codeWord(reply.rcode)
end
--- Notes a message to the server asked last, and returns what came of it.
local function note(context, name, ____type, transport, seconds, reply)
    local ____context_0 = context
    local server = ____context_0.server
    local trace = ____context_0.trace
    if trace == nil or #trace >= mostNoted then
        return reply
    end
    trace[#trace + 1] = {
        server = server,
        name = toText(name),
        type = ____type,
        transport = transport,
        result = resultOf(reply),
        records = reply.kind == "records" and #reply.records or 0,
        ttl = (reply.kind == "records" or reply.kind == "alias") and reply.ttl or nil,
        seconds = seconds
    }
    return reply
end
____exports.note = note
return ____exports
