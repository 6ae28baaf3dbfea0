local ____exports = {}
local ____published = require("weir.pool.published")
local epochOf = ____published.epochOf
local publish = ____published.publish
local published = ____published.published
local ____state_file = require("weir.pool.state_file")
local decodeState = ____state_file.decodeState
local encodeState = ____state_file.encodeState
--- The least time between two writes of the state file, in seconds.
local SAVE_SECONDS = 1
--- The clock begins anew with the machine; the file lasts longer, and says by the time of day since when a pool is as it is.
local function moved(____bindingPattern0, seconds)
    local members
    local reason
    local since
    local state
    local version
    version = ____bindingPattern0.version
    state = ____bindingPattern0.state
    since = ____bindingPattern0.since
    reason = ____bindingPattern0.reason
    members = ____bindingPattern0.members
    return {
        version = version,
        state = state,
        since = since + seconds,
        reason = reason,
        members = members
    }
end
--- Publishes the pools of the state file that nobody has published yet, so that the first request finds a peer.
local function restoreState(____bindingPattern0, store, ____bindingPattern1)
    local state
    local services
    services = ____bindingPattern0.services
    state = ____bindingPattern0.state
    local timeOfDayAhead
    local log
    local files
    files = ____bindingPattern1.files
    log = ____bindingPattern1.log
    timeOfDayAhead = ____bindingPattern1.timeOfDayAhead
    if state == "off" then
        return
    end
    local text, unreadable = files.read(state)
    if text == nil then
        log.notice("starting without a state: " .. unreadable)
        return
    end
    local pools, unusable = decodeState(text, services)
    if pools == nil then
        log.warn((("the state file " .. state) .. " is ignored: ") .. unusable)
        return
    end
    for key, snapshot in pairs(pools) do
        if published(store, key) == nil then
            publish(
                store,
                key,
                moved(
                    snapshot,
                    -timeOfDayAhead()
                )
            )
        end
    end
end
local function newSave(____bindingPattern0, store, ____bindingPattern1)
    local state
    local services
    services = ____bindingPattern0.services
    state = ____bindingPattern0.state
    local timeOfDayAhead
    local log
    local files
    files = ____bindingPattern1.files
    log = ____bindingPattern1.log
    timeOfDayAhead = ____bindingPattern1.timeOfDayAhead
    local saved = ""
    local savedAt = 0
    local epoch = -1
    local function poolOf(key)
        local snapshot = published(store, key)
        local ____temp_0
        if snapshot == nil then
            ____temp_0 = nil
        else
            ____temp_0 = moved(
                snapshot,
                timeOfDayAhead()
            )
        end
        return ____temp_0
    end
    return function(now)
        if state == "off" or now - savedAt < SAVE_SECONDS or epoch == epochOf(store) then
            return
        end
        epoch = epochOf(store)
        savedAt = now
        local text = encodeState(services, poolOf)
        if text == saved then
            return
        end
        saved = text
        local problem = files.rewrite(state, text)
        if problem ~= nil then
            log.warn("the state is not saved: " .. problem)
        end
    end
end
____exports.newSave = newSave
____exports.restoreState = restoreState
return ____exports
