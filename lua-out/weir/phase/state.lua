local ____exports = {}
local ____board = require("weir.pool.board")
local epochOf = ____board.epochOf
local publish = ____board.publish
local published = ____board.published
local ____state_file = require("weir.pool.state_file")
local decodeState = ____state_file.decodeState
local encodeState = ____state_file.encodeState
local ____clock = require("weir.runtime.clock")
local timeOfDayAhead = ____clock.timeOfDayAhead
local ____files = require("weir.runtime.files")
local readFile = ____files.readFile
local replaceFile = ____files.replaceFile
local ____log = require("weir.runtime.log")
local nginxLog = ____log.nginxLog
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
local function savedPool(store, key)
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
--- Puts up the pools of the state file that nobody has published yet, so that the first request finds a peer.
local function restoreState(____bindingPattern0, store)
    local state
    local services
    services = ____bindingPattern0.services
    state = ____bindingPattern0.state
    if state == "off" then
        return
    end
    local text, unreadable = readFile(state)
    if text == nil then
        nginxLog.notice("starting without a state: " .. unreadable)
        return
    end
    local pools, unusable = decodeState(text, services)
    if pools == nil then
        nginxLog.warn((("the state file " .. state) .. " is ignored: ") .. unusable)
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
local function newSaver(____bindingPattern0, store)
    local state
    local services
    services = ____bindingPattern0.services
    state = ____bindingPattern0.state
    local saved = ""
    local savedAt = 0
    local epoch = -1
    return function(now)
        if state == "off" or now - savedAt < SAVE_SECONDS or epoch == epochOf(store) then
            return
        end
        epoch = epochOf(store)
        savedAt = now
        local text = encodeState(
            services,
            function(key) return savedPool(store, key) end
        )
        if text == saved then
            return
        end
        saved = text
        local problem = replaceFile(state, text)
        if problem ~= nil then
            nginxLog.warn("the state is not saved: " .. problem)
        end
    end
end
____exports.newSaver = newSaver
____exports.restoreState = restoreState
return ____exports
