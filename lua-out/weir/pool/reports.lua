local ____exports = {}
local QUEUE = "reports"
--- More are not kept: by then the store has been full for long, and old news of peers is no good.
local MOST_WAITING = 1000
local function newOutbox(store)
    return {store = store, waiting = {}}
end
--- Reports about a service. The subject, a peer's id if nothing else is said, has no blanks. What finds no room in the store is kept
-- for `sendWaiting`.
-- 
-- @param times how often it was seen, where that is known; else 0
local function report(____bindingPattern0, service, finding, subject, times)
    if times == nil then
        times = 0
    end
    local waiting
    local store
    store = ____bindingPattern0.store
    waiting = ____bindingPattern0.waiting
    local text = string.format(
        "%s %s %d %s",
        finding,
        subject,
        times,
        service
    )
    if #waiting == 0 and store.push(QUEUE, text) ~= nil then
        return
    end
    if #waiting < MOST_WAITING then
        waiting[#waiting + 1] = text
    end
end
--- Tries again what found no room. To be called often; it costs nothing if there is nothing.
local function sendWaiting(outbox)
    local ____outbox_0 = outbox
    local store = ____outbox_0.store
    local waiting = ____outbox_0.waiting
    if #waiting == 0 then
        return
    end
    outbox.waiting = {}
    for ____, text in ipairs(waiting) do
        if #outbox.waiting > 0 or store.push(QUEUE, text) == nil then
            local ____outbox_waiting_1 = outbox.waiting
            ____outbox_waiting_1[#____outbox_waiting_1 + 1] = text
        end
    end
end
--- Hands all waiting reports to `take`, oldest first.
local function takeReports(store, take)
    local text = store.pop(QUEUE)
    while text ~= nil do
        local finding, subject, times, service = string.match(text, "^(%S+) (%S+) (%d+) (.+)$")
        if service ~= nil then
            take(
                service,
                finding,
                subject,
                tonumber(times)
            )
        end
        text = store.pop(QUEUE)
    end
end
____exports.newOutbox = newOutbox
____exports.report = report
____exports.sendWaiting = sendWaiting
____exports.takeReports = takeReports
return ____exports
