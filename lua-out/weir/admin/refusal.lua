local ____exports = {}
local ____quoted = require("weir.text.quoted")
local quoted = ____quoted.quoted
local ____response = require("weir.admin.response")
local problemResponse = ____response.problemResponse
--- How long who may not is kept waiting, in seconds, so that nobody tries tokens fast.
local PENALTY_SECONDS = 1
--- How many a worker keeps waiting at a time: more would cost it memory.
local MOST_WAITING = 32
--- How often a line is logged at most, in seconds.
local LOG_SECONDS = 1
local TOO_MANY = 429
--- Of this worker.
local state = {waiting = 0, loggedAt = -math.huge, unlogged = 0}
local function logRefusal(____bindingPattern0, ____bindingPattern1, path, refusal)
    local log
    local clock
    clock = ____bindingPattern0.clock
    log = ____bindingPattern0.log
    local method
    local client
    client = ____bindingPattern1.client
    method = ____bindingPattern1.method
    local now = clock()
    if now - state.loggedAt < LOG_SECONDS then
        state.unlogged = state.unlogged + 1
        return
    end
    local others = state.unlogged == 0 and "" or (" (and " .. tostring(state.unlogged)) .. " more refused)"
    state.loggedAt = now
    state.unlogged = 0
    local why = refusal.cause or refusal.problem
    log.warn(((((((((("admin: " .. quoted(method)) .. " ") .. quoted(path)) .. " by ") .. client) .. " is refused, ") .. tostring(refusal.status)) .. ": ") .. why) .. others)
end
--- Answers who may not, after a while, and logs it. Nobody else waits for that.
local function refuse(view, request, path, refusal)
    logRefusal(view, request, path, refusal)
    if state.waiting >= MOST_WAITING then
        return problemResponse(TOO_MANY, "too many were refused at once", {["Retry-After"] = "1"})
    end
    state.waiting = state.waiting + 1
    local isAwake, cause = pcall(view.sleep, PENALTY_SECONDS)
    state.waiting = state.waiting - 1
    if not isAwake then
        error(cause, 0)
    end
    return problemResponse(refusal.status, refusal.problem, refusal.headers)
end
____exports.refuse = refuse
return ____exports
