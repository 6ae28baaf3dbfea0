local ____exports = {}
local ____endpoint = require("weir.model.endpoint")
local endpointId = ____endpoint.endpointId
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
    local function overTcp(server, query, name, ____type, effort)
        effort.queries = effort.queries + 1
        local message = transport.tcp(server, query.message, timeout * streamPatience)
        if message == nil then
            return failed("truncated")
        end
        if not isReplyTo(query, message) or isTruncated(message) then
            return failed("malformed")
        end
        return readReply(message, name, ____type)
    end
    local function askServer(index, name, ____type, extended, effort)
        local server = servers.list[index + 1]
        local query = encodeQuery(
            ids(),
            name,
            ____type,
            extended
        )
        effort.queries = effort.queries + 1
        effort.server = endpointId(server.address, server.port)
        local datagram, failure = transport.udp(
            server,
            query.message,
            servers.patience(
                index,
                clock()
            ),
            function(received) return isReplyTo(query, received) end
        )
        if datagram == nil then
            if failure == "timeout" then
                servers.wasSilent(
                    index,
                    clock()
                )
            end
            return failed(failure)
        end
        servers.replied(index)
        if isTruncated(datagram) then
            return overTcp(
                server,
                query,
                name,
                ____type,
                effort
            )
        end
        if extended and refusesExtension(datagram) then
            return askServer(
                index,
                name,
                ____type,
                false,
                effort
            )
        end
        return readReply(datagram, name, ____type)
    end
    return function(name, ____type, effort)
        local reply = failed("unreachable")
        for index = 0, #servers.list - 1 do
            reply = askServer(
                index,
                name,
                ____type,
                true,
                effort
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
