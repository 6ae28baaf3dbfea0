local ____exports = {}
local ____logged = require("weir.runtime.logged")
local giveAccount = ____logged.giveAccount
local ____send_answer = require("weir.phase.send_answer")
local send = ____send_answer.send
--- Answers a request that goes to no peer any more, and says why in the access log.
local function giveUp(____bindingPattern0, ____bindingPattern1, answer)
    local settings
    settings = ____bindingPattern0.settings
    local waited
    local isTurnedAway
    isTurnedAway = ____bindingPattern1.isTurnedAway
    waited = ____bindingPattern1.waited
    giveAccount({reason = isTurnedAway and "queue_full" or answer.word, service = settings.key, waited = waited})
    send(answer)
end
____exports.giveUp = giveUp
return ____exports
