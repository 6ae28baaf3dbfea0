local ____exports = {}
local ____reasons = require("weir.discovery.reasons")
local reasonText = ____reasons.reasonText
local ____orders = require("weir.leader.orders")
local orderLine = ____orders.orderLine
local ____wording = require("weir.text.wording")
local counted = ____wording.counted
local ____ask_leader = require("weir.admin.ask_leader")
local askLeader = ____ask_leader.askLeader
local askToExplain = ____ask_leader.askToExplain
local ____change = require("weir.admin.change")
local BAD_REQUEST = ____change.BAD_REQUEST
local changeAll = ____change.changeAll
local failedChange = ____change.failedChange
local fieldsOf = ____change.fieldsOf
local textIn = ____change.textIn
--- How long DNS is waited for, in all and between two looks, in seconds.
local PATIENCE_SECONDS = 5
local LOOK_SECONDS = 0.1
local TIMEOUT = 504
--- Whether all questions were asked since, so many seconds ago.
local function isAskedSince(____bindingPattern0, seconds)
    local questions
    questions = ____bindingPattern0.questions
    for ____, ____value in ipairs(questions) do
        local lookup = ____value.lookup
        if lookup == nil or lookup.asked_seconds_ago > seconds then
            return false
        end
    end
    return true
end
local function resultOf(____bindingPattern0)
    local state
    local service
    local reason
    local endpoints
    endpoints = ____bindingPattern0.endpoints
    reason = ____bindingPattern0.reason
    service = ____bindingPattern0.service
    state = ____bindingPattern0.state
    local ids = {}
    for ____, ____value in ipairs(endpoints) do
        local id = ____value.id
        ids[#ids + 1] = id
    end
    local peers = #ids == 0 and "" or ": " .. table.concat(ids, ", ")
    local why = state == "fresh" and "" or (" (" .. reasonText(reason)) .. ")"
    local text = (((((service .. ": ") .. state) .. why) .. ", ") .. counted(#ids, "peer")) .. peers
    return {
        service = service,
        state = state,
        reason = reason,
        peers = ids,
        text = text
    }
end
--- Has a service asked for, and waits for what DNS says.
local function refreshOne(view, key, client)
    local ____view_0 = view
    local clock = ____view_0.clock
    local sleep = ____view_0.sleep
    local begun = clock()
    local ____, status, problem = askLeader(
        view,
        "orders",
        orderLine(
            "refresh",
            0,
            "-",
            client,
            key
        )
    )
    if status ~= nil then
        return {service = key, status = status, error = (key .. ": ") .. problem}
    end
    while clock() - begun < PATIENCE_SECONDS do
        local explanation, failure, cause = askToExplain(view, key)
        if failure ~= nil then
            return {service = key, status = failure, error = (key .. ": ") .. cause}
        end
        if isAskedSince(
            explanation,
            clock() - begun
        ) then
            return resultOf(explanation)
        end
        sleep(LOOK_SECONDS)
    end
    return {
        service = key,
        status = TIMEOUT,
        error = ((key .. ": DNS has not answered within ") .. tostring(PATIENCE_SECONDS)) .. " s"
    }
end
--- `POST /refresh` `{"service":NAME}`: DNS is asked now, and what it says is answered.
local function refresh(view, request)
    local fields = fieldsOf(request)
    if fields == nil then
        return failedChange(request, BAD_REQUEST, "write JSON: {\"service\":\"web\"}")
    end
    return changeAll(
        view,
        request,
        "/refresh",
        {service = textIn(fields, "service")},
        function(key) return refreshOne(view, key, request.client) end
    )
end
____exports.refresh = refresh
return ____exports
