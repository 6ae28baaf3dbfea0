local ____exports = {}
--- What a client cannot take away by naming it in `Connection`: what the message is and whom it is for, what has a rule of its
-- own, and what proxies in front say of the client, lest one that passes `Connection` on loses that.
local kept = {}
for ____, name in ipairs({
    "host",
    "content-length",
    "transfer-encoding",
    "upgrade",
    "forwarded",
    "x-real-ip"
}) do
    kept[name] = true
end
--- The options of a `Connection` header, in lower case (RFC 9110, 7.6.1).
local function namesIn(connection)
    local names = {}
    for name in string.gmatch(
        string.lower(connection),
        "[^%s,]+"
    ) do
        names[#names + 1] = name
    end
    return names
end
--- Whether the header of this name, in lower case, is not passed on where `Connection` names it.
local function mayEndHere(name)
    return string.sub(name, 1, 12) ~= "x-forwarded-" and not (kept[name] ~= nil)
end
____exports.mayEndHere = mayEndHere
____exports.namesIn = namesIn
return ____exports
