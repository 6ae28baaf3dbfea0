local ____exports = {}
local ____certificate_store = require("weir.tls.certificate_store")
local refreshAll = ____certificate_store.refreshAll
local ____expiry = require("weir.tls.expiry")
local DAY_SECONDS = ____expiry.DAY_SECONDS
local daysLeft = ____expiry.daysLeft
local expiryWarning = ____expiry.expiryWarning
local ____followed_pair = require("weir.tls.followed_pair")
local problemOf = ____followed_pair.problemOf
--- How often each worker looks at the files, in seconds.
local LOOK_SECONDS = 10
--- Counts what any worker found renewed: the others look at once, lest clients meet two certificates by turns, or one and none.
local RENEWALS = "certificates"
--- Says what is wrong with the files of a pair, once, and once a day that it ends soon.
local function sayOf(followed, said, ____bindingPattern0, ____bindingPattern1)
    local secondsLeft
    secondsLeft = ____bindingPattern0.secondsLeft
    local log
    local clock
    clock = ____bindingPattern1.clock
    log = ____bindingPattern1.log
    local ____followed_0 = followed
    local files = ____followed_0.files
    local pair = ____followed_0.pair
    local problem = ____followed_0.problem
    if problem ~= said.problem and problem ~= "" then
        log.error(problemOf(followed))
    end
    said.problem = problem
    if pair == nil or clock() < said.warnAt then
        return
    end
    said.warnAt = clock() + DAY_SECONDS
    local warning = expiryWarning(
        files.certificate,
        secondsLeft(pair)
    )
    if warning ~= nil then
        log.warn(warning)
    end
end
local function newCertificateWatch(____bindingPattern0, watchTools)
    local tools
    local sets
    local followed
    followed = ____bindingPattern0.followed
    sets = ____bindingPattern0.sets
    tools = ____bindingPattern0.tools
    local ____watchTools_1 = watchTools
    local clock = ____watchTools_1.clock
    local log = ____watchTools_1.log
    local store = ____watchTools_1.store
    local ____tools_2 = tools
    local certificates = ____tools_2.certificates
    local said = {}
    for ____, one in ipairs(followed) do
        said[one] = {problem = one.problem, warnAt = 0}
    end
    local lookAt = clock()
    local renewals = store.get(RENEWALS)
    local function look(isLeader)
        local renewed = refreshAll({followed = followed, sets = sets, tools = tools})
        for ____, one in ipairs(renewed) do
            said[one].warnAt = 0
            local days = daysLeft(certificates.secondsLeft(one.pair))
            if isLeader then
                log.notice(((("the certificate " .. one.files.certificate) .. " is another: ") .. tostring(days)) .. " days left")
            end
        end
        if #renewed > 0 then
            store.increment(RENEWALS, 1)
        end
    end
    return function(isLeader)
        local heard = store.get(RENEWALS)
        if clock() >= lookAt or heard ~= renewals then
            lookAt = clock() + LOOK_SECONDS
            renewals = heard
            look(isLeader)
        end
        if isLeader then
            for ____, one in ipairs(followed) do
                sayOf(one, said[one], certificates, watchTools)
            end
        end
    end
end
____exports.newCertificateWatch = newCertificateWatch
return ____exports
