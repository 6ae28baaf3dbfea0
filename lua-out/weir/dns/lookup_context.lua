local ____exports = {}
local ____constants = require("weir.dns.constants")
local responseCode = ____constants.responseCode
local ____name = require("weir.dns.name")
local toText = ____name.toText
--- More messages of one lookup are not noted: SRV records can have thousands of targets.
local mostNoted = 64
local function newContext(trace)
    return {queries = 0, server = "", unheard = {}, trace = trace}
end
local function isIn(list, wanted)
    for ____, entry in ipairs(list) do
        if entry == wanted then
            return true
        end
    end
    return false
end
--- Whether a server could not be asked so far.
local function wasUnheard(____bindingPattern0, server)
    local unheard
    unheard = ____bindingPattern0.unheard
    return isIn(unheard, server)
end
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
--- Notes that so many servers, from the one at `start` on, could not be asked.
local function noteUnheard(____bindingPattern0, servers, start, count)
    local unheard
    unheard = ____bindingPattern0.unheard
    for step = 0, count - 1 do
        local server = servers[(start + step) % #servers + 1]
        if not isIn(unheard, server) then
            unheard[#unheard + 1] = server
        end
    end
end
____exports.newContext = newContext
____exports.note = note
____exports.noteUnheard = noteUnheard
____exports.resultOf = resultOf
____exports.wasUnheard = wasUnheard
return ____exports
