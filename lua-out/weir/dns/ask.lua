local ____exports = {}
local ____endpoint = require("weir.model.endpoint")
local endpointId = ____endpoint.endpointId
local ____lookup_context = require("weir.dns.lookup_context")
local note = ____lookup_context.note
local ____encode = require("weir.dns.encode")
local encodeQuery = ____encode.encodeQuery
local ____header = require("weir.dns.header")
local isReplyTo = ____header.isReplyTo
local isTruncated = ____header.isTruncated
local refusesExtension = ____header.refusesExtension
local ____reply = require("weir.dns.reply")
local failed = ____reply.failed
local readReply = ____reply.readReply
--- A TCP exchange takes three round trips and may be long: it gets this many times the time of a UDP one.
local streamPatience = 2
local function makeAsk(transport, servers, timeout, ids, clock)
    local function overTcp(server, query, name, ____type, context)
        context.queries = context.queries + 1
        local since = clock()
        local message, failure = transport.tcp(server, query.message, timeout * streamPatience)
        local seconds = clock() - since
        if message == nil then
            note(
                context,
                name,
                ____type,
                "tcp",
                seconds,
                failed(failure)
            )
            return failed("truncated")
        end
        local isWhole = isReplyTo(query, message) and not isTruncated(message)
        local reply = isWhole and readReply(message, name, ____type) or failed("malformed")
        return note(
            context,
            name,
            ____type,
            "tcp",
            seconds,
            reply
        )
    end
    local function askServer(index, name, ____type, extended, context)
        local server = servers.list[index + 1]
        local query = encodeQuery(
            ids(),
            name,
            ____type,
            extended
        )
        context.queries = context.queries + 1
        context.server = endpointId(server.address, server.port)
        local since = clock()
        local datagram, failure = transport.udp(
            server,
            query.message,
            servers.patience(index, since),
            function(received) return isReplyTo(query, received) end
        )
        local seconds = clock() - since
        if datagram == nil then
            if failure == "timeout" then
                servers.wasSilent(
                    index,
                    clock()
                )
            end
            return note(
                context,
                name,
                ____type,
                "udp",
                seconds,
                failed(failure)
            )
        end
        servers.replied(index)
        if isTruncated(datagram) then
            note(
                context,
                name,
                ____type,
                "udp",
                seconds,
                failed("truncated")
            )
            return overTcp(
                server,
                query,
                name,
                ____type,
                context
            )
        end
        local reply = note(
            context,
            name,
            ____type,
            "udp",
            seconds,
            readReply(datagram, name, ____type)
        )
        return extended and refusesExtension(datagram) and askServer(
            index,
            name,
            ____type,
            false,
            context
        ) or reply
    end
    return function(name, ____type, context)
        local reply = failed("unreachable")
        for index = 0, #servers.list - 1 do
            reply = askServer(
                index,
                name,
                ____type,
                true,
                context
            )
            if reply.kind ~= "failure" then
                return reply
            end
        end
        return reply
    end
end
____exports.makeAsk = makeAsk
return ____exports
