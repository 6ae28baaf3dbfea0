local ____exports = {}
--- Flags of a trace that begins here: whether its beginning is recorded, which here it never is itself.
local flags = {on = "00", sampled = "01"}
--- Headers of W3C Trace Context (section 3.2.2): version 00 to the letter, and of later versions what they have in common with it. An
-- id of zeros is none.
local valid = {"~^00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$", "~^(?!00|ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(?:-|$)"}
local function validTo(value)
    local lines = {}
    for ____, pattern in ipairs(valid) do
        lines[#lines + 1] = ((("    \"" .. pattern) .. "\" ") .. value) .. ";"
    end
    return lines
end
--- The variable that has it; nothing where there is none.
local function traceparentOf(____bindingPattern0)
    local traceparent
    traceparent = ____bindingPattern0.traceparent
    local ____temp_0
    if traceparent == "off" then
        ____temp_0 = nil
    else
        ____temp_0 = "$weir_traceparent"
    end
    return ____temp_0
end
--- The trace that a request belongs to: its own if it is valid, or one that begins here.
local function traceContext(____bindingPattern0)
    local traceparent
    traceparent = ____bindingPattern0.traceparent
    if traceparent == "off" then
        return {}
    end
    local lines = {"# Who has no valid place in a trace begins one (W3C Trace Context, 4.3), and what else it says of a trace is void.", "map $http_traceparent $weir_traceparent {", ("    default 00-$request_id-$weir_parent_id-" .. flags[traceparent]) .. ";"}
    for ____, line in ipairs(validTo("$http_traceparent")) do
        lines[#lines + 1] = line
    end
    for ____, line in ipairs({"}", "map $http_traceparent $weir_tracestate {", "    default \"\";"}) do
        lines[#lines + 1] = line
    end
    for ____, line in ipairs(validTo("$http_tracestate")) do
        lines[#lines + 1] = line
    end
    for ____, line in ipairs({
        "}",
        "map $request_id $weir_parent_id {",
        "    default 0000000000000001;",
        "    \"~^(?!0{16})(.{16})\" $1;",
        "}"
    }) do
        lines[#lines + 1] = line
    end
    return lines
end
--- What peers learn.
local function traceToPeer(____bindingPattern0)
    local traceparent
    traceparent = ____bindingPattern0.traceparent
    if traceparent == "off" then
        return {}
    end
    return {{name = "traceparent", value = "$weir_traceparent"}, {name = "tracestate", value = "$weir_tracestate"}}
end
____exports.traceContext = traceContext
____exports.traceToPeer = traceToPeer
____exports.traceparentOf = traceparentOf
return ____exports
