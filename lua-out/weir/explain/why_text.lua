local ____exports = {}
local ____wording = require("weir.text.wording")
local duration = ____wording.duration
local ____until = ____wording["until"]
local function failingText(failing)
    local check = (failing and failing.check) == nil and "does not pass its check" or "fails its check: " .. failing.check
    local text = (failing and failing.cause) == "check" and check or "answers errors"
    local next = failing and failing.next_try_in_seconds
    return next == nil and text or (text .. ", is tried again ") .. ____until(next)
end
--- Why a peer would be picked or not, where there is anything to say.
local function whyText(____bindingPattern0)
    local why
    local use
    local endpoint
    endpoint = ____bindingPattern0.endpoint
    use = ____bindingPattern0.use
    why = ____bindingPattern0.why
    local ____endpoint_6 = endpoint
    local down = ____endpoint_6.down
    local drained_seconds = ____endpoint_6.drained_seconds
    local failing = ____endpoint_6.failing
    local priority = ____endpoint_6.priority
    local ptr = ____endpoint_6.ptr
    local reached_at = ____endpoint_6.reached_at
    if why == "eligible" then
        return ""
    end
    if why == "suspicious" then
        return ("silent for " .. duration(use and use.unanswered_seconds or 0)) .. ": others first"
    end
    if why == "lower_priority" then
        return ("priority " .. tostring(priority)) .. ": a group before it has peers"
    end
    if why == "zero_weight" then
        return "weight 0: the others first"
    end
    if why == "drained" then
        return ("drained for " .. duration(drained_seconds or 0)) .. " more; weir undrain ends it"
    end
    if why == "failing" then
        return failingText(failing)
    end
    if why == "spared" then
        return failingText(failing) .. ", but so do too many to leave it out"
    end
    if why == "other_address" then
        return "the same container as " .. (reached_at or "?")
    end
    if why == "gone" then
        return "its address is no longer that of " .. (ptr or "?")
    end
    if why == "contested" then
        return "another service has its address now"
    end
    if why == "unpublished" then
        return "not in the pool at the moment"
    end
    local refuses = (down and down.tls_failure) == nil and "refuses connections" or ("refuses TLS (" .. down.tls_failure) .. ")"
    local since = down == nil and refuses or (refuses .. " for ") .. duration(down.seconds)
    local probe = down and down.next_probe_in_seconds
    local next = probe == nil and since or (since .. ", next probe ") .. ____until(probe)
    return why == "last_resort" and next .. "; so do all others" or next
end
____exports.whyText = whyText
return ____exports
