local ____exports = {}
local ____cjson = require("cjson")
local decode = ____cjson.decode
local ____requests = require("weir.explain.requests")
local collectAnswer = ____requests.collectAnswer
local request = ____requests.request
--- How long the leader is waited for, and how often it is looked whether it has answered, in seconds.
local PATIENCE_SECONDS = 2
local LOOK_SECONDS = 0.02
local TIMEOUT = 504
local DOES_NOT_FIT = 507
local requests = 0
--- What the leader answers, in JSON; a status and a problem if it does not.
local function askLeader(____bindingPattern0, queue, text)
    local weir
    local sleep
    local pid
    local clock
    clock = ____bindingPattern0.clock
    pid = ____bindingPattern0.pid
    sleep = ____bindingPattern0.sleep
    weir = ____bindingPattern0.weir
    requests = requests + 1
    local id = (tostring(pid) .. "-") .. tostring(requests)
    local ____until = clock() + PATIENCE_SECONDS
    request(
        weir.store,
        queue,
        id,
        text,
        ____until
    )
    while clock() < ____until do
        sleep(LOOK_SECONDS)
        local answer = collectAnswer(weir.store, id)
        if answer == "" then
            return nil, DOES_NOT_FIT, "the answer does not fit into the shared memory"
        end
        if answer ~= nil then
            return decode(answer), nil, nil
        end
    end
    return nil, TIMEOUT, "no worker resolves at the moment"
end
--- What the leader knows of a service; a status and a problem if it does not say.
local function askToExplain(view, key)
    local answer, failure, cause = askLeader(view, "explain", key)
    if failure ~= nil then
        return nil, failure, cause
    end
    return answer, nil, nil
end
____exports.askLeader = askLeader
____exports.askToExplain = askToExplain
return ____exports
