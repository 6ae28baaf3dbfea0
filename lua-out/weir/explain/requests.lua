local ____exports = {}
local QUEUE = "explain"
--- How long an answer is left for the one who requested it, in seconds.
local LEFT_SECONDS = 5
--- What is left where the answer does not fit.
local DOES_NOT_FIT = ""
local function answerKey(id)
    return "explained:" .. id
end
--- Requests the explanation of a service.
-- 
-- @param id unlike that of any other request, without blanks
-- @param until when nobody waits for it any more
local function request(store, id, service, ____until)
    store.push(
        QUEUE,
        string.format("%s %.3f %s", id, ____until, service)
    )
end
--- Answers all requests that somebody still waits for; `explain` says nothing of a service that it does not know.
local function answerRequests(store, now, explain)
    local text = store.pop(QUEUE)
    while text ~= nil do
        local id, ____until, service = string.match(text, "^(%S+) (%S+) (.+)$")
        local ____temp_0
        if now < tonumber(____until) then
            ____temp_0 = explain(service)
        else
            ____temp_0 = nil
        end
        local answer = ____temp_0
        if answer ~= nil and not store.offer(
            answerKey(id),
            answer,
            LEFT_SECONDS
        ) then
            store.offer(
                answerKey(id),
                DOES_NOT_FIT,
                LEFT_SECONDS
            )
        end
        text = store.pop(QUEUE)
    end
end
--- The answer to a request, once; nothing while there is none, and an empty one if it does not fit into the store.
local function collectAnswer(store, id)
    local answer = store.get(answerKey(id))
    if answer ~= nil then
        store.remove(answerKey(id))
    end
    return answer
end
____exports.answerRequests = answerRequests
____exports.collectAnswer = collectAnswer
____exports.request = request
return ____exports
