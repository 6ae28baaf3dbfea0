local ____exports = {}
local ____events = require("weir.pool.events")
local appendEvents = ____events.appendEvents
--- How loud the log is about it; not at all where it is the usual course of things.
local levels = {
    appeared = nil,
    left = nil,
    refused = "warn",
    cut_off = "warn",
    ejected = "warn",
    back = "notice",
    drained = "notice",
    undrained = "notice",
    refreshed = nil,
    changed = "notice",
    stale = "warn",
    fresh = "notice",
    held = "warn",
    empty = "warn",
    waiting = "warn",
    reload = nil
}
--- Records what happened, and logs it.
-- 
-- @param service its key; empty for what is about all
-- @param peer its id; empty for what is about the whole pool
-- @param cause for people, as the log says it
-- @param evidence what was seen; empty where no more is known
-- @param level how loud the log is about it, where that is not as usual
local function record(____bindingPattern0, service, kind, peer, cause, evidence, level)
    if level == nil then
        level = levels[kind]
    end
    local timeOfDay
    local log
    local drafts
    drafts = ____bindingPattern0.drafts
    log = ____bindingPattern0.log
    timeOfDay = ____bindingPattern0.timeOfDay
    drafts[#drafts + 1] = {
        time = timeOfDay(),
        service = service,
        peer = peer,
        kind = kind,
        cause = cause,
        evidence = evidence
    }
    local subject = peer == "" and service or (service .. ": ") .. peer
    local separator = peer == "" and ": " or " "
    local message = (subject .. separator) .. (evidence == "" and cause or (cause .. ": ") .. evidence)
    if level == "warn" then
        log.warn(message)
    elseif level == "notice" then
        log.notice(message)
    end
end
--- Writes what was recorded since the last time: once for each service. To be called often.
local function writeEvents(recorder)
    local ____recorder_0 = recorder
    local drafts = ____recorder_0.drafts
    local isStream = ____recorder_0.isStream
    local services = ____recorder_0.services
    local store = ____recorder_0.store
    if #drafts == 0 then
        return
    end
    recorder.drafts = {}
    local byService = {}
    local order = {}
    for ____, draft in ipairs(drafts) do
        local known = byService[draft.service]
        if known == nil then
            local list = {draft}
            byService[draft.service] = list
            order[#order + 1] = list
        else
            known[#known + 1] = draft
        end
    end
    for ____, list in ipairs(order) do
        appendEvents(store, list, services, isStream)
    end
end
____exports.record = record
____exports.writeEvents = writeEvents
return ____exports
