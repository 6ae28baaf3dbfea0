local ____exports = {}
local ____history = require("weir.pool.history")
local forgetHistory = ____history.forgetHistory
local ____prefixed = require("weir.pool.prefixed")
local removeAll = ____prefixed.removeAll
--- Events that are kept of each service.
local MOST_EVENTS = 100
--- The share of the store that the events of all services may take together.
local SHARE = 1 / 4
--- The longest that a cause or an evidence may be, in bytes.
local MOST_TEXT = 200
local LAST_ID = "event_id"
local PREFIX = "events:"
local function ringKey(service)
    return PREFIX .. service
end
--- A text in one field of a line: without control characters, and what is not ASCII, which may be cut in two.
local function plain(text)
    local line = string.gsub(
        string.sub(text, 1, MOST_TEXT),
        "[^ -~]",
        "?"
    )
    return line
end
local function encode(____bindingPattern0, id)
    local time
    local peer
    local kind
    local evidence
    local cause
    cause = ____bindingPattern0.cause
    evidence = ____bindingPattern0.evidence
    kind = ____bindingPattern0.kind
    peer = ____bindingPattern0.peer
    time = ____bindingPattern0.time
    return string.format(
        "%d\t%.3f\t%s\t%s\t%s\t%s\n",
        id,
        time,
        kind,
        plain(peer),
        plain(cause),
        plain(evidence)
    )
end
--- The next number, by the time of day in millionths of a second: so those of both subsystems follow each other as the events did. The
-- last digit keeps them apart.
local function nextId(store, time, isStream)
    local last = store.get(LAST_ID) or 0
    local id = math.max(
        last + 2,
        math.floor(time * 1000) * 1000 + (isStream and 1 or 0)
    )
    store.set(LAST_ID, id)
    return id
end
--- The newest lines that are no more, and no longer together, than may be.
local function newest(lines, mostBytes)
    local bytes = 0
    local first = #lines
    while first > 0 and #lines - first < MOST_EVENTS and bytes + #lines[first] <= mostBytes do
        first = first - 1
        bytes = bytes + #lines[first + 1]
    end
    return table.concat(lines, "", first + 1)
end
local function linesOf(store, service)
    local lines = {}
    local text = store.get(ringKey(service)) or ""
    for line in string.gmatch(text, "[^\n]+\n") do
        lines[#lines + 1] = line
    end
    return lines
end
--- Records what happened to a service, in this order; only the leader does. What does not fit is dropped, the oldest first.
-- 
-- @param services that have a share of the store
local function appendEvents(store, drafts, services, isStream)
    local ____drafts__1_0 = drafts[1]
    local service = ____drafts__1_0.service
    local lines = linesOf(store, service)
    for ____, draft in ipairs(drafts) do
        lines[#lines + 1] = encode(
            draft,
            nextId(store, draft.time, isStream)
        )
    end
    local bytes = math.floor(store.size() * SHARE / services)
    local text = newest(lines, bytes)
    while text ~= "" and select(
        2,
        store.set(
            ringKey(service),
            text
        )
    ) ~= nil do
        if not forgetHistory(store) then
            bytes = #text / 2
        end
        text = newest(lines, bytes)
    end
end
--- What is recorded of a service, oldest first.
local function eventsOf(store, service)
    local events = {}
    local text = store.get(ringKey(service)) or ""
    local line = "(%d+)\t(%S+)\t(%S+)\t([^\t\n]*)\t([^\t\n]*)\t([^\t\n]*)\n"
    for id, time, kind, peer, cause, evidence in string.gmatch(text, line) do
        events[#events + 1] = {
            id = tonumber(id),
            time = tonumber(time),
            service = service,
            peer = peer,
            kind = kind,
            cause = cause,
            evidence = evidence
        }
    end
    return events
end
--- The kind of the last event of a peer; nothing if none is recorded.
local function lastKindOf(store, service, peerId)
    local last
    for ____, ____value in ipairs(eventsOf(store, service)) do
        local kind = ____value.kind
        local peer = ____value.peer
        if peer == peerId then
            last = kind
        end
    end
    return last
end
--- Gives up all events, for what matters more. Says whether there were any. Slow: it looks at all keys.
local function forgetEvents(store)
    return removeAll(store, PREFIX)
end
____exports.appendEvents = appendEvents
____exports.eventsOf = eventsOf
____exports.forgetEvents = forgetEvents
____exports.lastKindOf = lastKindOf
____exports.MOST_EVENTS = MOST_EVENTS
____exports.PREFIX = PREFIX
return ____exports
