local ____exports = {}
--- How long an answer is left for the one who requested it, in seconds.
local LEFT_SECONDS = 5
--- What is left where the answer does not fit.
local DOES_NOT_FIT = ""
local function answerKey(id)
    return "explained:" .. id
end
--- Requests something of the leader.
-- 
-- @param id unlike that of any other request, without blanks
-- @param until when nobody waits for it any more
local function request(store, queue, id, text, ____until)
    store.push(
        queue,
        string.format("%s %.3f %s", id, ____until, text)
    )
end
--- Answers all requests of a queue that somebody still waits for; `answerTo` says nothing of a service that it does not know.
local function answerRequests(store, queue, now, answerTo)
    local text = store.pop(queue)
    while text ~= nil do
        local id, ____until, requested = string.match(text, "^(%S+) (%S+) (.+)$")
        local ____temp_0
        if now < tonumber(____until) then
            ____temp_0 = answerTo(requested)
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
        text = store.pop(queue)
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
