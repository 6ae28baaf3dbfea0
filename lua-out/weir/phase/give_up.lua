local ____exports = {}
local ____logged = require("weir.runtime.logged")
local giveAccount = ____logged.giveAccount
local ____send_answer = require("weir.phase.send_answer")
local sendOwn = ____send_answer.sendOwn
--- Says in the access log why a request goes to no peer any more.
local function accountFor(____bindingPattern0, ____bindingPattern1, answer)
    local settings
    settings = ____bindingPattern0.settings
    local waited
    local isTurnedAway
    isTurnedAway = ____bindingPattern1.isTurnedAway
    waited = ____bindingPattern1.waited
    giveAccount({reason = isTurnedAway and "queue_full" or answer.word, service = settings.key, waited = waited})
end
--- Answers a request that goes to no peer any more, and says why.
local function giveUp(balancer, request, answer)
    accountFor(balancer, request, answer)
    sendOwn(request, answer)
end
____exports.accountFor = accountFor
____exports.giveUp = giveUp
return ____exports
