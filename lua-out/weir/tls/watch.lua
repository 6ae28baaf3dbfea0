local ____exports = {}
local ____certificate_store = require("weir.tls.certificate_store")
local refreshAll = ____certificate_store.refreshAll
local ____expiry = require("weir.tls.expiry")
local DAY_SECONDS = ____expiry.DAY_SECONDS
local daysLeft = ____expiry.daysLeft
local expiryWarning = ____expiry.expiryWarning
local ____followed_pair = require("weir.tls.followed_pair")
local problemOf = ____followed_pair.problemOf
--- How often the files are looked at, in seconds.
local LOOK_SECONDS = 10
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
local function newCertificateWatch(store, tools)
    local ____tools_1 = tools
    local clock = ____tools_1.clock
    local log = ____tools_1.log
    local ____store_tools_2 = store.tools
    local certificates = ____store_tools_2.certificates
    local said = {}
    for ____, followed in ipairs(store.followed) do
        said[followed] = {problem = followed.problem, warnAt = 0}
    end
    local lookAt = clock()
    return function(isLeader)
        if clock() >= lookAt then
            lookAt = clock() + LOOK_SECONDS
            for ____, followed in ipairs(refreshAll(store)) do
                said[followed].warnAt = 0
                local days = daysLeft(certificates.secondsLeft(followed.pair))
                if isLeader then
                    log.notice(((("the certificate " .. followed.files.certificate) .. " is another: ") .. tostring(days)) .. " days left")
                end
            end
        end
        if isLeader then
            for ____, followed in ipairs(store.followed) do
                sayOf(followed, said[followed], certificates, tools)
            end
        end
    end
end
____exports.newCertificateWatch = newCertificateWatch
return ____exports
