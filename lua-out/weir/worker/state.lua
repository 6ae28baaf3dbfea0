local ____exports = {}
local confirmed
local ____inherit = require("weir.pool.inherit")
local inherit = ____inherit.inherit
local ____published = require("weir.pool.published")
local epochOf = ____published.epochOf
local publish = ____published.publish
local published = ____published.published
local ____state_file = require("weir.pool.state_file")
local decodeState = ____state_file.decodeState
local encodeState = ____state_file.encodeState
function confirmed(snapshot, now)
    if snapshot.state ~= "fresh" then
        return snapshot
    end
    local ____snapshot_4 = snapshot
    local version = ____snapshot_4.version
    local state = ____snapshot_4.state
    local since = ____snapshot_4.since
    local reason = ____snapshot_4.reason
    local server = ____snapshot_4.server
    local origin = ____snapshot_4.origin
    local members = ____snapshot_4.members
    return {
        version = version,
        state = state,
        since = since,
        reason = reason,
        confirmedAt = now,
        server = server,
        origin = origin,
        members = members
    }
end
--- The least time between two writes of the state file, in seconds.
local SAVE_SECONDS = 1
--- The file is written anew so often while nothing changes, in seconds: it says when DNS last confirmed the pools.
local CONFIRM_SECONDS = 10
--- The clock begins anew with the machine; the file lasts longer, and goes by the time of day.
local function moved(snapshot, seconds)
    local ____snapshot_0 = snapshot
    local version = ____snapshot_0.version
    local state = ____snapshot_0.state
    local since = ____snapshot_0.since
    local reason = ____snapshot_0.reason
    local confirmedAt = ____snapshot_0.confirmedAt
    local server = ____snapshot_0.server
    local origin = ____snapshot_0.origin
    local members = ____snapshot_0.members
    return {
        version = version,
        state = state,
        since = since + seconds,
        reason = reason,
        confirmedAt = confirmedAt + seconds,
        server = server,
        origin = origin,
        members = members
    }
end
--- Publishes the pools of the state file that nobody has published yet, as far as they are of the services of today, so that the
-- first request finds a peer.
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
    local pools, unusable = decodeState(text)
    if pools == nil then
        log.warn((("the state file " .. state) .. " is ignored: ") .. unusable)
        return
    end
    for ____, service in ipairs(services) do
        local key = service.key
        local saved = pools[key]
        local ____temp_1
        if saved == nil then
            ____temp_1 = nil
        else
            ____temp_1 = inherit(
                moved(
                    saved,
                    -timeOfDayAhead()
                ),
                service
            )
        end
        local snapshot = ____temp_1
        local isNews = snapshot ~= nil and published(store, key) == nil
        local ____isNews_2
        if isNews then
            ____isNews_2 = publish(store, key, snapshot)
        else
            ____isNews_2 = nil
        end
        local problem = ____isNews_2
        if problem ~= nil then
            log.warn((("the saved pool of " .. key) .. " cannot be used: ") .. problem)
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
    local savedAt = 0
    local epoch = -1
    local keys = {}
    for ____, ____value in ipairs(services) do
        local key = ____value.key
        keys[#keys + 1] = key
    end
    local function poolOf(key, now)
        local snapshot = published(store, key)
        local ____temp_3
        if snapshot == nil then
            ____temp_3 = nil
        else
            ____temp_3 = moved(
                confirmed(snapshot, now),
                timeOfDayAhead()
            )
        end
        return ____temp_3
    end
    return function(now)
        local seconds = epoch == epochOf(store) and CONFIRM_SECONDS or SAVE_SECONDS
        if state == "off" or now - savedAt < seconds then
            return
        end
        epoch = epochOf(store)
        savedAt = now
        local problem = files.rewrite(
            state,
            encodeState(
                keys,
                function(key) return poolOf(key, now) end
            )
        )
        if problem ~= nil then
            log.warn("the state is not saved: " .. problem)
        end
    end
end
____exports.newSave = newSave
____exports.restoreState = restoreState
return ____exports
