local ____exports = {}
local ____columns = require("weir.text.columns")
local aligned = ____columns.aligned
local cell = ____columns.cell
local inColour = ____columns.inColour
local undecorated = ____columns.undecorated
local ____json = require("weir.text.json")
local json = ____json.json
local good = {}
for ____, kind in ipairs({"appeared", "back", "fresh", "undrained"}) do
    good[kind] = true
end
local neutral = {}
for ____, kind in ipairs({
    "left",
    "drained",
    "refreshed",
    "reload",
    "changed"
}) do
    neutral[kind] = true
end
local function look(kind)
    if good[kind] ~= nil then
        return "good"
    end
    return neutral[kind] ~= nil and "plain" or "bad"
end
local heads = {
    "time",
    "id",
    "service",
    "peer",
    "what",
    "why",
    "seen"
}
local function row(____bindingPattern0)
    local time
    local service
    local peer
    local kind
    local id
    local evidence
    local cause
    cause = ____bindingPattern0.cause
    evidence = ____bindingPattern0.evidence
    id = ____bindingPattern0.id
    kind = ____bindingPattern0.kind
    peer = ____bindingPattern0.peer
    service = ____bindingPattern0.service
    time = ____bindingPattern0.time
    return {
        cell(tostring(os.date(
            "!%Y-%m-%dT%H:%M:%SZ",
            math.floor(time)
        ))),
        cell(
            string.format("%d", id),
            "faint"
        ),
        cell(service),
        cell(peer),
        cell(
            kind,
            look(kind)
        ),
        cell(cause),
        cell(evidence)
    }
end
local function textForm(paint)
    return {
        type = "text/plain",
        events = function(events)
            local rows = {}
            for ____, event in ipairs(events) do
                rows[#rows + 1] = row(event)
            end
            if #rows == 0 then
                return ""
            end
            local lines = {}
            for ____, line in ipairs(aligned(heads, rows, paint)) do
                lines[#lines + 1] = line .. "\n"
            end
            return table.concat(lines)
        end,
        problem = function(text) return text .. "\n" end
    }
end
--- What does not apply is left out.
local function eventJson(____bindingPattern0)
    local time
    local service
    local peer
    local kind
    local id
    local evidence
    local cause
    cause = ____bindingPattern0.cause
    evidence = ____bindingPattern0.evidence
    id = ____bindingPattern0.id
    kind = ____bindingPattern0.kind
    peer = ____bindingPattern0.peer
    service = ____bindingPattern0.service
    time = ____bindingPattern0.time
    local ____json_7 = json
    local ____id_2 = id
    local ____time_3 = time
    local ____service_4 = service
    local ____temp_0
    if peer == "" then
        ____temp_0 = nil
    else
        ____temp_0 = peer
    end
    local ____kind_5 = kind
    local ____cause_6 = cause
    local ____temp_1
    if evidence == "" then
        ____temp_1 = nil
    else
        ____temp_1 = evidence
    end
    return ____json_7({
        id = ____id_2,
        time = ____time_3,
        service = ____service_4,
        peer = ____temp_0,
        kind = ____kind_5,
        cause = ____cause_6,
        evidence = ____temp_1
    })
end
local jsonForm = {
    type = "application/json",
    events = function(events)
        local parts = {}
        for ____, event in ipairs(events) do
            parts[#parts + 1] = eventJson(event)
        end
        return ("{\"events\":[" .. table.concat(parts, ",\n")) .. "]}\n"
    end,
    problem = function(text) return json({error = text}) .. "\n" end
}
--- The form of this name: `text` or `colour` for a person, else JSON.
local function formNamed(name)
    if name == "text" then
        return textForm(undecorated)
    end
    return name == "colour" and textForm(inColour) or jsonForm
end
____exports.formNamed = formNamed
return ____exports
