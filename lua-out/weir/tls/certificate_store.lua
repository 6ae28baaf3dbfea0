local ____exports = {}
local ____certificate_set = require("weir.tls.certificate_set")
local forgetChoices = ____certificate_set.forgetChoices
local newCertificateSet = ____certificate_set.newCertificateSet
local ____followed_pair = require("weir.tls.followed_pair")
local newFollowedPair = ____followed_pair.newFollowedPair
local refresh = ____followed_pair.refresh
--- Reads the certificates of all ports. One that is not there yet may come.
local function newCertificateStore(ports, tools)
    local all = {}
    local known = {}
    local sets = {}
    for ____, ____value in ipairs(ports) do
        local key = ____value.key
        local ____pairs = ____value.pairs
        local showsFirst = ____value.showsFirst
        local ofPort = {}
        for ____, files in ipairs(____pairs) do
            local id = (files.certificate .. ":") .. files.key
            local followed = known[id] or newFollowedPair(files)
            if not (known[id] ~= nil) then
                known[id] = followed
                all[#all + 1] = followed
                refresh(followed, tools)
            end
            ofPort[#ofPort + 1] = followed
        end
        sets[key] = newCertificateSet(ofPort, showsFirst, tools.certificates)
    end
    return {followed = all, sets = sets, tools = tools}
end
--- Looks at all files. Says which pairs are others now.
local function refreshAll(____bindingPattern0)
    local tools
    local sets
    local followed
    followed = ____bindingPattern0.followed
    sets = ____bindingPattern0.sets
    tools = ____bindingPattern0.tools
    local renewed = {}
    for ____, one in ipairs(followed) do
        if refresh(one, tools) then
            renewed[#renewed + 1] = one
        end
    end
    if #renewed > 0 then
        for ____, set in pairs(sets) do
            forgetChoices(set)
        end
    end
    return renewed
end
____exports.newCertificateStore = newCertificateStore
____exports.refreshAll = refreshAll
return ____exports
