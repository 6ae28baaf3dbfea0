local ____exports = {}
local ____endpoint = require("weir.model.endpoint")
local endpointId = ____endpoint.endpointId
local ____lookup_context = require("weir.dns.lookup_context")
local noteUnheard = ____lookup_context.noteUnheard
local ____exchange = require("weir.dns.exchange")
local makeExchange = ____exchange.makeExchange
local ____manners = require("weir.dns.manners")
local makeManners = ____manners.makeManners
local ____reply = require("weir.dns.reply")
local failed = ____reply.failed
local isUnanswered = ____reply.isUnanswered
local refusesExtension = ____reply.refusesExtension
local ____servers = require("weir.dns.servers")
local makeServers = ____servers.makeServers
--- A TCP exchange takes three round trips and may be long: it gets this many times the time of a UDP one.
local streamPatience = 2
--- More rounds for servers that nobody has heard yet, one for each manner after the first.
local furtherRounds = 2
local function makeAsk(parts, options)
    local ____options_0 = options
    local attempts = ____options_0.attempts
    local isStreamOnly = ____options_0.isStreamOnly
    local nameservers = ____options_0.nameservers
    local nameserverTimeout = ____options_0.nameserverTimeout
    local rotates = ____options_0.rotates
    local ____parts_1 = parts
    local clock = ____parts_1.clock
    local count = #nameservers
    local streamTimeout = nameserverTimeout * streamPatience
    local servers = makeServers(nameservers, nameserverTimeout)
    local manners = makeManners(count, isStreamOnly)
    local exchange = makeExchange(parts, servers, streamTimeout)
    local ids = {}
    for ____, ____value in ipairs(nameservers) do
        local address = ____value.address
        local port = ____value.port
        ids[#ids + 1] = endpointId(address, port)
    end
    local first = -1
    local function askIn(manner, index, isHurried, name, ____type, context)
        local whole = manner == "stream" and streamTimeout or nameserverTimeout
        local isTrial = not manners.isProven(index, manner)
        local reply = exchange(
            index,
            manner,
            isHurried and servers.usual(index) or whole,
            name,
            ____type,
            context
        )
        local now = clock()
        if reply.kind ~= "failure" or reply.reason == "truncated" then
            manners.answered(index, manner, now)
        elseif reply.reason == "timeout" then
            servers.wasSilent(index, now)
            manners.wasSilent(index, manner, isHurried, now)
        elseif reply.reason == "unreachable" then
            manners.wasClosed(index, now)
            if manner == "stream" and isTrial then
                return failed("timeout")
            end
        else
            manners.spoke(index)
        end
        return reply
    end
    --- In which manner a server that failed is asked at once, too: where that was too quick to cost anything.
    local function otherManner(index, manner, reply)
        if reply.kind ~= "failure" or manner == "stream" then
            return nil
        end
        if reply.reason == "unreachable" then
            local ____manners_isProven_result_2
            if manners.isProven(index, manner) then
                ____manners_isProven_result_2 = nil
            else
                ____manners_isProven_result_2 = "stream"
            end
            return ____manners_isProven_result_2
        end
        if manner == "plain" then
            return nil
        end
        if refusesExtension(reply) then
            return "plain"
        end
        local mayMeanExtension = reply.reason == "servfail" or reply.reason == "refused"
        return mayMeanExtension and not manners.isProven(index, "extended") and "plain" or nil
    end
    ---
    -- @param isPatient gives it all its time, since nobody else has answered
    local function askServer(index, isPatient, name, ____type, context)
        local now = clock()
        context.server = ids[index + 1]
        if manners.isToBeChecked(index, now) then
            local extended = exchange(
                index,
                "extended",
                servers.usual(index),
                name,
                ____type,
                context
            )
            if extended.kind ~= "failure" then
                manners.answered(index, "extended", now)
                return extended
            end
        end
        local isHurried = not isPatient and servers.isHurried(index, now)
        local manner = manners.of(index, isHurried)
        local reply = askIn(
            manner,
            index,
            isHurried,
            name,
            ____type,
            context
        )
        local other = otherManner(index, manner, reply)
        if other == nil then
            return reply
        end
        local second = askIn(
            other,
            index,
            isHurried,
            name,
            ____type,
            context
        )
        return isUnanswered(second) and reply or second
    end
    return function(name, ____type, context)
        if rotates then
            first = (first + 1) % count
        end
        local start = rotates and first or 0
        local failure = failed("unreachable")
        for round = 1, attempts + furtherRounds do
            local isFurther = round > attempts
            for step = 0, count - 1 do
                local index = (start + step) % count
                if not isFurther or manners.isUntried(index) then
                    local reply = askServer(
                        index,
                        isFurther,
                        name,
                        ____type,
                        context
                    )
                    if reply.kind ~= "failure" then
                        noteUnheard(context, ids, start, step)
                        return reply
                    end
                    if not isFurther then
                        failure = reply
                    end
                end
            end
        end
        noteUnheard(context, ids, start, count)
        context.server = ids[(start + count - 1) % count + 1]
        return failure
    end
end
____exports.makeAsk = makeAsk
return ____exports
