local ____exports = {}
local ____encode = require("weir.dns.encode")
local encodeQuery = ____encode.encodeQuery
local ____header = require("weir.dns.header")
local isReplyTo = ____header.isReplyTo
local isTruncated = ____header.isTruncated
local ____lookup_context = require("weir.dns.lookup_context")
local noteInTrace = ____lookup_context.note
local resultOf = ____lookup_context.resultOf
local ____known_replies = require("weir.dns.known_replies")
local makeKnownReplies = ____known_replies.makeKnownReplies
local ____reply = require("weir.dns.reply")
local failed = ____reply.failed
local isUnanswered = ____reply.isUnanswered
local readReply = ____reply.readReply
---
-- @param servers learn how long a reply takes
-- @param streamSeconds for what comes over TCP after a truncated answer
local function makeExchange(____bindingPattern0, servers, streamSeconds)
    local transport
    local ids
    local heard
    local clock
    clock = ____bindingPattern0.clock
    heard = ____bindingPattern0.heard
    ids = ____bindingPattern0.ids
    transport = ____bindingPattern0.transport
    local readDatagram = makeKnownReplies()
    local function note(context, name, ____type, way, seconds, reply)
        if heard ~= nil then
            heard(
                context.server,
                resultOf(reply)
            )
        end
        return noteInTrace(
            context,
            name,
            ____type,
            way,
            seconds,
            reply
        )
    end
    local function overTcp(index, query, seconds, name, ____type, context)
        context.queries = context.queries + 1
        local since = clock()
        local message, failure = transport.tcp(servers.list[index + 1], query.message, seconds)
        local taken = clock() - since
        if message == nil then
            return note(
                context,
                name,
                ____type,
                "tcp",
                taken,
                failed(failure)
            )
        end
        local isWhole = isReplyTo(query, message) and not isTruncated(message)
        return note(
            context,
            name,
            ____type,
            "tcp",
            taken,
            isWhole and readReply(message, name, ____type) or failed("malformed")
        )
    end
    local function overUdp(index, query, seconds, name, ____type, context)
        context.queries = context.queries + 1
        local since = clock()
        local datagram, failure = transport.udp(
            servers.list[index + 1],
            query.message,
            seconds,
            function(received) return isReplyTo(query, received) end
        )
        local taken = clock() - since
        if datagram == nil then
            return note(
                context,
                name,
                ____type,
                "udp",
                taken,
                failed(failure)
            )
        end
        servers.replied(index, taken)
        if not isTruncated(datagram) then
            return note(
                context,
                name,
                ____type,
                "udp",
                taken,
                readDatagram(datagram, name, ____type)
            )
        end
        local truncated = note(
            context,
            name,
            ____type,
            "udp",
            taken,
            failed("truncated")
        )
        local whole = overTcp(
            index,
            query,
            streamSeconds,
            name,
            ____type,
            context
        )
        return isUnanswered(whole) and truncated or whole
    end
    return function(index, manner, seconds, name, ____type, context)
        if manner ~= "stream" then
            return overUdp(
                index,
                encodeQuery(
                    ids(),
                    name,
                    ____type,
                    manner == "extended"
                ),
                seconds,
                name,
                ____type,
                context
            )
        end
        local since = clock()
        local reply = overTcp(
            index,
            encodeQuery(
                ids(),
                name,
                ____type,
                false
            ),
            seconds,
            name,
            ____type,
            context
        )
        if not isUnanswered(reply) then
            servers.replied(
                index,
                clock() - since
            )
        end
        return reply
    end
end
____exports.makeExchange = makeExchange
return ____exports
