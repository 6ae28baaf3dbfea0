local ____exports = {}
local failed
local ____additional = require("weir.dns.additional")
local addressesOf = ____additional.addressesOf
local ____aliases = require("weir.dns.aliases")
local endOfAliases = ____aliases.endOfAliases
local ____constants = require("weir.dns.constants")
local recordType = ____constants.recordType
local responseCode = ____constants.responseCode
local ____decode = require("weir.dns.decode")
local decode = ____decode.decode
local typeAt = ____decode.typeAt
local ____header = require("weir.dns.header")
local headerCode = ____header.headerCode
local ____name = require("weir.dns.name")
local toText = ____name.toText
local ____rdata = require("weir.dns.rdata")
local addressOf = ____rdata.addressOf
local pointerOf = ____rdata.pointerOf
local serviceOf = ____rdata.serviceOf
function failed(reason)
    return {kind = "failure", reason = reason}
end
local malformed = {kind = "failure", reason = "malformed"}
local function failedBy(rcode)
    if rcode == responseCode.servfail then
        return failed("servfail")
    end
    return rcode == responseCode.refused and failed("refused") or ({kind = "failure", reason = "other_rcode", rcode = rcode})
end
--- Whether a record of a type is of the asked one. Docker's DNS marks its SRV records as PTR: where SRV was asked, PTR passes too, if its
-- data proves to be an SRV record's.
local function isWanted(code, ____type)
    return code == recordType[____type] or ____type == "SRV" and code == recordType.PTR
end
--- A target of "." says that there is decidedly no such service (RFC 2782); at port 0 nobody can be reached.
local function isOffered(record)
    return record.type ~= "SRV" or record.target ~= "." and record.port ~= 0
end
local readers = {A = addressOf, AAAA = addressOf, SRV = serviceOf, PTR = pointerOf}
--- The records of the type at a name; nothing where one of them is malformed.
local function recordsAt(message, owner, ____type)
    local name = toText(owner)
    local read = readers[____type]
    local found = {records = {}, ttl = math.huge, isAny = false}
    local ____message_answers_0 = message.answers
    local frames = ____message_answers_0.frames
    local owners = ____message_answers_0.owners
    for index = 0, #frames - 1 do
        local frame = frames[index + 1]
        local code = typeAt(message.text, frame)
        if owners[index + 1] == owner and isWanted(code, ____type) then
            local record = read(message, frame, name)
            if record == nil then
                if code == recordType[____type] then
                    return nil
                end
            else
                found.isAny = true
                if isOffered(record) then
                    local ____found_records_1 = found.records
                    ____found_records_1[#____found_records_1 + 1] = record
                    found.ttl = math.min(found.ttl, record.ttl)
                end
            end
        end
    end
    return found
end
local function hasAuthority(message, ____type)
    for ____, frame in ipairs(message.authorities.frames) do
        if typeAt(message.text, frame) == ____type then
            return true
        end
    end
    return false
end
--- An empty answer: a fact about the name, or a server that only points to others and so cannot be asked (RFC 2308 §2.2).
local function emptyReply(message, name, ____end, ttl)
    local denied = hasAuthority(message, recordType.SOA)
    if ____end ~= name then
        return denied and ({kind = "nodata"}) or ({kind = "alias", target = ____end, ttl = ttl})
    end
    local refers = not denied and not message.authoritative and hasAuthority(message, recordType.NS)
    return refers and ({kind = "failure", reason = "refused"}) or ({kind = "nodata"})
end
--- Reads a message that isReplyTo took, about the name and type that were asked. Records in a message that was cut behind them
-- are whole: the additional section has only what spares another question, and may lack it without the TC bit (RFC 2181 §9).
-- Without records the message is malformed then, as the missing part may say that it is an error (RFC 6891 §6.1.3).
local function readReply(text, name, ____type)
    local message = decode(text, name)
    if message == nil then
        local code = headerCode(text)
        return (code == responseCode.ok or code == responseCode.nxdomain) and malformed or failedBy(code)
    end
    if message.rcode ~= responseCode.ok and message.rcode ~= responseCode.nxdomain then
        return failedBy(message.rcode)
    end
    local ____end, aliasTtl = endOfAliases(message, name)
    if ____end == nil then
        return malformed
    end
    local found = recordsAt(message, ____end, ____type)
    if found == nil then
        return malformed
    end
    local isAny = found.isAny
    local records = found.records
    local ttl = found.ttl
    if #records > 0 then
        local additional = ____type == "SRV" and addressesOf(message, records) or ({})
        return {
            kind = "records",
            records = records,
            additional = additional,
            ttl = math.min(ttl, aliasTtl)
        }
    end
    if message.isCut then
        return malformed
    end
    if isAny then
        return {kind = "nodata"}
    end
    if message.rcode == responseCode.nxdomain then
        return {kind = "nxdomain"}
    end
    return emptyReply(message, name, ____end, aliasTtl)
end
--- Whether nothing came, or there was no way.
local function isUnanswered(reply)
    return reply.kind == "failure" and (reply.reason == "timeout" or reply.reason == "unreachable")
end
--- Whether this says that the server does not understand EDNS0, or not this version of it (RFC 6891 §7, §6.1.3).
local function refusesExtension(reply)
    if reply.kind ~= "failure" then
        return false
    end
    local ____reply_2 = reply
    local rcode = ____reply_2.rcode
    return rcode == responseCode.formatError or rcode == responseCode.notImplemented or rcode == responseCode.badVersion
end
____exports.failed = failed
____exports.isUnanswered = isUnanswered
____exports.readReply = readReply
____exports.refusesExtension = refusesExtension
return ____exports
