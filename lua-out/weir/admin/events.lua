local ____exports = {}
local ____named = require("weir.explain.named")
local keysMeant = ____named.keysMeant
local ____events = require("weir.pool.events")
local eventsOf = ____events.eventsOf
local ____percent = require("weir.text.percent")
local percentEncoded = ____percent.percentEncoded
local ____quoted = require("weir.text.quoted")
local quoted = ____quoted.quoted
local ____companion = require("weir.admin.companion")
local askCompanion = ____companion.askCompanion
local ____event_forms = require("weir.admin.event_forms")
local formNamed = ____event_forms.formNamed
local ____pause = require("weir.admin.pause")
local PAUSE_SECONDS = ____pause.PAUSE_SECONDS
local ____explain = require("weir.admin.explain")
local noSuchService = ____explain.noSuchService
--- Of all services together, no more are told, the newest.
local MOST_TOLD = 1000
--- So many services are looked at in one go, lest requests wait.
local AT_ONCE = 10
--- With two subsystems, what has only just happened is told a little later, in seconds: an event of one must not be written after a later one
-- of the other was read, as who goes on from there would miss it.
local SETTLING_SECONDS = 0.2
local BAD_REQUEST = 400
local NOT_FOUND = 404
local function isAsked(____bindingPattern0, filter)
    local peer
    local id
    id = ____bindingPattern0.id
    peer = ____bindingPattern0.peer
    if id <= filter.since or id > filter["until"] then
        return false
    end
    if filter.peer == "" or peer == filter.peer then
        return true
    end
    return string.sub(peer, 1, #filter.peer + 1) == filter.peer .. ":"
end
--- The services of this key or DNS name; all for no name.
local function keysAsked(____bindingPattern0, name)
    local weir
    weir = ____bindingPattern0.weir
    local ____weir_configuration_0 = weir.configuration
    local services = ____weir_configuration_0.services
    if name ~= "" then
        return keysMeant(services, name)
    end
    local keys = {}
    for ____, ____value in ipairs(services) do
        local key = ____value.key
        keys[#keys + 1] = key
    end
    return keys
end
--- What is recorded here of these services, and of all as a whole.
local function ownEvents(____bindingPattern0, keys, filter)
    local weir
    local sleep
    sleep = ____bindingPattern0.sleep
    weir = ____bindingPattern0.weir
    local found = {}
    for ____, event in ipairs(eventsOf(weir.store, "")) do
        if isAsked(event, filter) then
            found[#found + 1] = event
        end
    end
    local looked = 0
    for ____, key in ipairs(keys) do
        for ____, event in ipairs(eventsOf(weir.store, key)) do
            if isAsked(event, filter) then
                found[#found + 1] = event
            end
        end
        looked = looked + 1
        if looked % AT_ONCE == 0 then
            sleep(PAUSE_SECONDS)
        end
    end
    return found
end
--- Adds what the companion recorded; a reload is one of both. Says whether it knows the service.
local function addOthers(view, question, filter, found)
    local ____opt_1 = askCompanion(view, "/events?" .. question)
    local others = ____opt_1 and ____opt_1.fields.events
    if others == nil then
        return false
    end
    for ____, ____value in ipairs(others) do
        local cause = ____value.cause
        local evidence = ____value.evidence
        if evidence == nil then
            evidence = ""
        end
        local id = ____value.id
        local kind = ____value.kind
        local peer = ____value.peer
        if peer == nil then
            peer = ""
        end
        local service = ____value.service
        local time = ____value.time
        local event = {
            id = id,
            time = time,
            service = service,
            peer = peer,
            kind = kind,
            cause = cause,
            evidence = evidence
        }
        if kind ~= "reload" and isAsked(event, filter) then
            found[#found + 1] = event
        end
    end
    return true
end
local function newest(events)
    if #events <= MOST_TOLD then
        return events
    end
    local told = {}
    for index = #events - MOST_TOLD, #events - 1 do
        told[#told + 1] = events[index + 1]
    end
    return told
end
--- `/events`: what happened to the pools, oldest first; of one `service`, by key or DNS name, of one `peer`, after the event `since`. JSON,
-- or for a person with `as=text` or `as=colour`.
local function events(view, ____bindingPattern0)
    local argument
    argument = ____bindingPattern0.argument
    local form = formNamed(argument("as"))
    local ____type = form.type
    local name = argument("service")
    local peer = argument("peer")
    local from = argument("since")
    local since = from == "" and 0 or tonumber((string.match(from, "^%d+$")))
    if since == nil then
        return {
            status = BAD_REQUEST,
            type = ____type,
            body = form.problem(("since: " .. quoted(from)) .. " is no id of an event")
        }
    end
    local ____until = view.companion == nil and math.huge or (view.timeOfDay() - SETTLING_SECONDS) * 1000000
    local filter = {since = since, ["until"] = ____until, peer = peer}
    local keys = keysAsked(view, name)
    local found = ownEvents(view, keys, filter)
    local question = (((("service=" .. percentEncoded(name)) .. "&peer=") .. percentEncoded(peer)) .. "&since=") .. from
    local isKnownThere = addOthers(view, question, filter, found)
    if name ~= "" and #keys == 0 and not isKnownThere then
        return {
            status = NOT_FOUND,
            type = ____type,
            body = form.problem(noSuchService(view, name))
        }
    end
    table.sort(
        found,
        function(a, b) return a.id < b.id end
    )
    return {
        status = 200,
        type = ____type,
        body = form.events(newest(found))
    }
end
____exports.events = events
return ____exports
