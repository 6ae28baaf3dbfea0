local ____exports = {}
local failed
local ____aliases = require("weir.dns.aliases")
local endOfAliases = ____aliases.endOfAliases
local ____constants = require("weir.dns.constants")
local recordType = ____constants.recordType
local responseCode = ____constants.responseCode
local ____decode = require("weir.dns.decode")
local decode = ____decode.decode
local ____header = require("weir.dns.header")
local headerCode = ____header.headerCode
local ____name = require("weir.dns.name")
local toText = ____name.toText
local ____rdata = require("weir.dns.rdata")
local addressOf = ____rdata.addressOf
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
--- Whether a record is of the asked type. Docker's DNS marks its SRV records as PTR: where SRV was asked, PTR passes too, if its
-- data proves to be an SRV record's.
local function isWanted(resource, ____type)
    return resource.type == recordType[____type] or ____type == "SRV" and resource.type == recordType.PTR
end
--- A target of "." says that there is decidedly no such service (RFC 2782).
local function isOffered(record)
    return record.type ~= "SRV" or record.target ~= "."
end
--- The records of the type at a name, and their lowest TTL; nothing where one of them is malformed.
local function recordsAt(message, owner, ____type)
    local name = toText(owner)
    local records = {}
    local ttl = math.huge
    for ____, resource in ipairs(message.answers) do
        if resource.owner == owner and isWanted(resource, ____type) then
            local read = ____type == "SRV" and serviceOf or addressOf
            local record = read(message, resource, name)
            if record == nil then
                if resource.type == recordType[____type] then
                    return nil, nil
                end
            elseif isOffered(record) then
                records[#records + 1] = record
                ttl = math.min(ttl, resource.ttl)
            end
        end
    end
    return records, ttl
end
--- The addresses of the services' targets that the message brought along; malformed ones are left out.
local function addressesOf(message, services)
    local targets = {}
    for ____, service in ipairs(services) do
        if service.type == "SRV" then
            targets[service.target] = true
        end
    end
    local addresses = {}
    for ____, resource in ipairs(message.additionals) do
        if resource.type == recordType.A or resource.type == recordType.AAAA then
            local name = toText(resource.owner)
            local ____targets_has_result_0
            if targets[name] ~= nil then
                ____targets_has_result_0 = addressOf(message, resource, name)
            else
                ____targets_has_result_0 = nil
            end
            local address = ____targets_has_result_0
            if address ~= nil then
                addresses[#addresses + 1] = address
            end
        end
    end
    return addresses
end
local function hasAuthority(message, ____type)
    for ____, resource in ipairs(message.authorities) do
        if resource.type == ____type then
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
--- Reads a message that isReplyTo took, about the name and type that were asked.
local function readReply(text, name, ____type)
    local message = decode(text)
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
    local records, ttl = recordsAt(message, ____end, ____type)
    if records == nil then
        return malformed
    end
    if #records > 0 then
        local additional = ____type == "SRV" and addressesOf(message, records) or ({})
        return {
            kind = "records",
            records = records,
            additional = additional,
            ttl = math.min(ttl, aliasTtl)
        }
    end
    if message.rcode == responseCode.nxdomain then
        return {kind = "nxdomain"}
    end
    return emptyReply(message, name, ____end, aliasTtl)
end
____exports.failed = failed
____exports.readReply = readReply
return ____exports
