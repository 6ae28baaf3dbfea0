local ____exports = {}
local sayings = {
    none = "DNS has not answered yet",
    nxdomain = "DNS knows no such name",
    nodata = "the name has no address",
    denied = "no address of the name is allowed, or it is Weir itself",
    unresolvable = "no target of the name's SRV records has an address",
    timeout = "no nameserver answers",
    servfail = "the nameservers fail",
    refused = "the nameservers refuse",
    unreachable = "no nameserver can be reached",
    truncated = "the answer is too long for UDP, and TCP fails",
    hearsay = "only a nameserver says so that comes after the one which knew the name, and that one is silent",
    malformed = "the answer makes no sense, or its aliases lead in a circle",
    other_rcode = "the nameservers answer with an error"
}
--- What DNS said last, in plain words.
local function reasonText(reason)
    return sayings[reason] or "DNS says " .. reason
end
____exports.reasonText = reasonText
return ____exports
