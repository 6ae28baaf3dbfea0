local ____exports = {}
local isHearsay
function isHearsay(____bindingPattern0, ____bindingPattern1)
    local server
    server = ____bindingPattern0.server
    local unheard
    unheard = ____bindingPattern1.unheard
    for ____, silent in ipairs(unheard) do
        if silent == server then
            return true
        end
    end
    return false
end
--- Somebody of whom no more is known than a name, from the past, that a nameserver said; both empty for nothing.
local function newIdentity(name, server)
    return {
        name = name,
        server = server,
        isKnown = name ~= "",
        inFlight = false,
        seenAt = 0,
        failingSince = 0,
        isGone = false
    }
end
local function nameIn(answer)
    if answer.kind ~= "records" then
        return ""
    end
    for ____, record in ipairs(answer.records) do
        if record.type == "PTR" then
            return record.target
        end
    end
    return ""
end
local function hasName(answer, name)
    if answer.kind ~= "records" then
        return false
    end
    for ____, record in ipairs(answer.records) do
        if record.type == "PTR" and record.target == name then
            return true
        end
    end
    return false
end
--- Takes in what DNS says of the address of a peer that it confirms.
local function learnName(identity, answer, now)
    identity.inFlight = false
    identity.isKnown = true
    identity.name = nameIn(answer)
    identity.server = answer.server
    identity.seenAt = now
    identity.failingSince = 0
    identity.isGone = false
end
--- Takes in what DNS says of the address of a peer that it does not confirm; says whether that changes anything. A failure is no
-- answer; but if the nameserver answers others meanwhile, it knows nobody there.
-- 
-- @param wellAt when that nameserver last answered anything
local function recheck(identity, answer, wellAt, now)
    local wasGone = identity.isGone
    identity.inFlight = false
    if hasName(answer, identity.name) then
        identity.seenAt = now
        identity.failingSince = 0
        identity.isGone = false
    elseif answer.kind == "failure" or isHearsay(identity, answer) then
        if identity.failingSince == 0 then
            identity.failingSince = now
        elseif wellAt > identity.failingSince then
            identity.isGone = true
        end
    else
        identity.isGone = true
    end
    return identity.isGone ~= wasGone
end
____exports.learnName = learnName
____exports.newIdentity = newIdentity
____exports.recheck = recheck
return ____exports
