local ____exports = {}
local addRequestState, dropIdle, MOST_IDLE, states, count
local ____request_state = require("weir.balancer.request_state")
local newRequestState = ____request_state.newRequestState
function addRequestState(number)
    if count >= MOST_IDLE then
        dropIdle()
    end
    local request = newRequestState()
    states[number] = request
    count = count + 1
    return request
end
function dropIdle()
    count = 0
    for number, request in pairs(states) do
        if request.balancer == nil then
            states[number] = nil
        else
            count = count + 1
        end
    end
end
MOST_IDLE = 4096
states = {}
count = 0
local function requestStateOf(number)
    return states[number] or addRequestState(number)
end
--- The record of a request if it has one.
local function knownRequestState(number)
    return states[number]
end
____exports.knownRequestState = knownRequestState
____exports.requestStateOf = requestStateOf
return ____exports
