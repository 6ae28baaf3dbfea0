local ____exports = {}
local QUEUE = "wishes"
--- How long an answer is left for the one who wished for it, in seconds.
local LEFT_SECONDS = 5
--- What is left where the answer has no room.
local NO_ROOM = ""
local function answerKey(id)
    return "wish:" .. id
end
--- Wishes for the explanation of a service.
-- 
-- @param id unlike that of any other wish, without blanks
-- @param until when nobody waits for it any more
local function wish(store, id, service, ____until)
    store.push(
        QUEUE,
        string.format("%s %.3f %s", id, ____until, service)
    )
end
--- Answers all wishes that somebody still waits for; `explain` says nothing of a service that it does not know.
local function grantWishes(store, now, explain)
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
                NO_ROOM,
                LEFT_SECONDS
            )
        end
        text = store.pop(QUEUE)
    end
end
--- The answer to a wish, once; nothing while there is none, and an empty one if it has no room in the store.
local function takeAnswer(store, id)
    local answer = store.get(answerKey(id))
    if answer ~= nil then
        store.remove(answerKey(id))
    end
    return answer
end
____exports.grantWishes = grantWishes
____exports.takeAnswer = takeAnswer
____exports.wish = wish
return ____exports
