local ____exports = {}
--- Hosts whose pairs are remembered: clients name what they like.
local MOST_REMEMBERED = 1000
local LONGEST_HOST = 253
local function newCertificateSet(followed, showsFirst, certificates)
    return {
        followed = followed,
        showsFirst = showsFirst,
        certificates = certificates,
        remembered = {},
        count = 0
    }
end
--- Another pair is there: what was chosen may be no more.
local function forgetChoices(set)
    set.remembered = {}
    set.count = 0
end
local function pairsBy(____bindingPattern0, host, by)
    local followed
    local certificates
    certificates = ____bindingPattern0.certificates
    followed = ____bindingPattern0.followed
    local ____pairs = {}
    for ____, ____value in ipairs(followed) do
        local pair = ____value.pair
        if pair ~= nil and certificates.isFor(pair, host, by) then
            ____pairs[#____pairs + 1] = pair
        end
    end
    return ____pairs
end
local function firstOf(____bindingPattern0)
    local showsFirst
    local followed
    followed = ____bindingPattern0.followed
    showsFirst = ____bindingPattern0.showsFirst
    local ____showsFirst_2
    if showsFirst then
        local ____opt_0 = followed[1]
        ____showsFirst_2 = ____opt_0 and ____opt_0.pair
    else
        ____showsFirst_2 = nil
    end
    local pair = ____showsFirst_2
    return pair == nil and ({}) or ({pair})
end
local function choose(set, host)
    if host == "" or #host > LONGEST_HOST then
        return firstOf(set)
    end
    local byName = pairsBy(set, host, "name")
    if #byName > 0 then
        return byName
    end
    local byDomain = pairsBy(set, host, "domain")
    return #byDomain > 0 and byDomain or firstOf(set)
end
--- The pairs for the host that a client names, empty if it names none: those of its whole name, or else those of its domain. More
-- than one where there are keys of several kinds, among which the handshake chooses; none if the client is to be refused.
local function pairsFor(set, host)
    local name = string.lower(host)
    local known = set.remembered[name]
    if known ~= nil then
        return known
    end
    local ____pairs = choose(set, name)
    if set.count >= MOST_REMEMBERED then
        forgetChoices(set)
    end
    set.remembered[name] = ____pairs
    set.count = set.count + 1
    return ____pairs
end
____exports.forgetChoices = forgetChoices
____exports.newCertificateSet = newCertificateSet
____exports.pairsFor = pairsFor
return ____exports
