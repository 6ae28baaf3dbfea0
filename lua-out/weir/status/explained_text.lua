local ____exports = {}
local ____endpoint = require("weir.model.endpoint")
local bracketed = ____endpoint.bracketed
local ____columns = require("weir.status.columns")
local aligned = ____columns.aligned
local cell = ____columns.cell
local ____saying = require("weir.status.saying")
local sayingOf = ____saying.sayingOf
local ____wording = require("weir.status.wording")
local ago = ____wording.ago
local counted = ____wording.counted
local duration = ____wording.duration
local milliseconds = ____wording.milliseconds
local ____until = ____wording["until"]
local concat = table.concat
local function eligibleOf(____bindingPattern0)
    local peers
    peers = ____bindingPattern0.peers
    local count = 0
    for ____, ____value in ipairs(peers) do
        local eligible = ____value.eligible
        if eligible then
            count = count + 1
        end
    end
    return count
end
local function titleOf(____bindingPattern0)
    local service
    local port
    local name
    name = ____bindingPattern0.name
    port = ____bindingPattern0.port
    service = ____bindingPattern0.service
    local title = service == name and service or ((service .. " (") .. name) .. ")"
    return (port == nil or port == 0) and title or (title .. ", port ") .. tostring(port)
end
--- Where the service stands, in one line.
local function headline(explained, paint)
    local ____explained_0 = explained
    local peers = ____explained_0.peers
    local state = ____explained_0.state
    local state_seconds = ____explained_0.state_seconds
    local eligible = eligibleOf(explained)
    local since = (state_seconds == nil or state_seconds < 0.05) and "" or " for " .. duration(state_seconds)
    local standing = paint(state .. since, state == "fresh" and "good" or "bad")
    local count = #peers == 0 and "no peers" or ((tostring(eligible) .. " of ") .. counted(#peers, "peer")) .. " would be picked"
    return (((titleOf(explained) .. ": ") .. standing) .. ", ") .. paint(count, eligible > 0 and "plain" or "bad")
end
--- Why peers are there that DNS does not confirm, or why there are none; nothing where DNS confirms them.
local function holding(____bindingPattern0)
    local state
    local reason
    local let_go_in_seconds
    local kept_by
    kept_by = ____bindingPattern0.kept_by
    let_go_in_seconds = ____bindingPattern0.let_go_in_seconds
    reason = ____bindingPattern0.reason
    state = ____bindingPattern0.state
    if state == "fresh" then
        return nil
    end
    local saying = sayingOf(reason)
    if kept_by == nil then
        return saying
    end
    if let_go_in_seconds == nil then
        return ((saying .. "; its last answer counts without limit (") .. kept_by) .. "=0s)"
    end
    return ((((saying .. "; its last answer counts for ") .. duration(let_go_in_seconds)) .. " more (") .. kept_by) .. ")"
end
local function questionRow(____bindingPattern0)
    local verdict
    local ____type
    local reason
    local next_in_seconds
    local lookup
    lookup = ____bindingPattern0.lookup
    next_in_seconds = ____bindingPattern0.next_in_seconds
    reason = ____bindingPattern0.reason
    ____type = ____bindingPattern0.type
    verdict = ____bindingPattern0.verdict
    local asked = ago(lookup and lookup.asked_seconds_ago)
    local said = lookup ~= nil and #lookup.records > 0 and counted(#lookup.records, "record") or reason
    local isDenied = verdict == "absent" and said ~= reason
    local look = verdict == "failing" and "bad" or "plain"
    return {
        cell(____type),
        cell(isDenied and (said .. ", ") .. reason or said, look),
        cell(asked),
        cell(____until(next_in_seconds))
    }
end
local function messageRow(____bindingPattern0)
    local ____type
    local ttl
    local transport
    local server
    local seconds
    local result
    local records
    local name
    name = ____bindingPattern0.name
    records = ____bindingPattern0.records
    result = ____bindingPattern0.result
    seconds = ____bindingPattern0.seconds
    server = ____bindingPattern0.server
    transport = ____bindingPattern0.transport
    ttl = ____bindingPattern0.ttl
    ____type = ____bindingPattern0.type
    local said = result == "records" and counted(records, "record") or result
    local isAnswer = result == "records" or result == "alias" or result == "nodata" or result == "nxdomain"
    return {
        cell(server),
        cell((name .. " ") .. ____type),
        cell(transport),
        cell(said, isAnswer and "plain" or "bad"),
        cell(ttl == nil and "" or tostring(ttl) .. " s"),
        cell(milliseconds(seconds))
    }
end
local function failingText(failing)
    local text = (failing and failing.cause) == "check" and "does not pass its check" or "answers errors"
    local next = failing and failing.next_trial_in_seconds
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
    local ____endpoint_7 = endpoint
    local down = ____endpoint_7.down
    local failing = ____endpoint_7.failing
    local priority = ____endpoint_7.priority
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
    if why == "failing" then
        return failingText(failing)
    end
    if why == "spared" then
        return failingText(failing) .. ", but so do too many to leave it out"
    end
    if why == "contested" then
        return "another service has its address now"
    end
    if why == "unpublished" then
        return "not in the pool at the moment"
    end
    local since = down == nil and "lets nobody connect" or "lets nobody connect for " .. duration(down.seconds)
    local trial = down and down.next_trial_in_seconds
    local next = trial == nil and since or (since .. ", next trial ") .. ____until(trial)
    return why == "last_resort" and next .. "; nor does any other" or next
end
--- Ends a row with what a worker has had to do with the peer.
local function withUse(row, use)
    local latency = use and use.latency_seconds
    row[#row + 1] = cell(use == nil and "" or tostring(use.in_flight))
    row[#row + 1] = cell(use == nil and "" or tostring(use.attempts))
    row[#row + 1] = cell(use == nil and "" or tostring(use.failures))
    row[#row + 1] = cell(latency == nil and "" or milliseconds(latency))
    return row
end
local function peerRow(peer, isWeighted, isGrouped)
    local ____peer_14 = peer
    local eligible = ____peer_14.eligible
    local endpoint = ____peer_14.endpoint
    local use = ____peer_14.use
    local ____endpoint_15 = endpoint
    local address = ____endpoint_15.address
    local id = ____endpoint_15.id
    local let_go_in_seconds = ____endpoint_15.let_go_in_seconds
    local port = ____endpoint_15.port
    local priority = ____endpoint_15.priority
    local seen_seconds_ago = ____endpoint_15.seen_seconds_ago
    local weight = ____endpoint_15.weight
    local reasons = {}
    local why = whyText(peer)
    if why ~= "" then
        reasons[#reasons + 1] = why
    end
    if let_go_in_seconds ~= nil then
        reasons[#reasons + 1] = ("kept for " .. duration(let_go_in_seconds)) .. " more (hold)"
    end
    local row = {
        cell(port == 0 and bracketed(address) or id),
        cell(isGrouped and tostring(priority) or ""),
        cell(isWeighted and tostring(weight) or ""),
        eligible and cell("yes", "good") or cell("no", "bad"),
        cell(concat(reasons, ", ")),
        cell(ago(seen_seconds_ago))
    }
    return withUse(row, use)
end
local function peerRows(____bindingPattern0)
    local questions
    local peers
    peers = ____bindingPattern0.peers
    questions = ____bindingPattern0.questions
    local isWeighted = false
    local isGrouped = false
    for ____, ____value in ipairs(peers) do
        local endpoint = ____value.endpoint
        if endpoint.weight ~= 1 then
            isWeighted = true
        end
        if endpoint.priority ~= 0 then
            isGrouped = true
        end
    end
    local rows = {}
    for ____, peer in ipairs(peers) do
        rows[#rows + 1] = peerRow(peer, isWeighted, isGrouped)
    end
    for ____, ____value in ipairs(questions) do
        local lookup = ____value.lookup
        for ____, address in ipairs(lookup and lookup.denied or ({})) do
            local why = cell("kept out by allow and deny")
            rows[#rows + 1] = withUse(
                {
                    cell(address),
                    cell(""),
                    cell(""),
                    cell("no", "bad"),
                    why,
                    cell("")
                },
                nil
            )
        end
    end
    return rows
end
local function appendTable(lines, heads, rows, paint)
    if #rows == 0 then
        return
    end
    lines[#lines + 1] = ""
    for ____, line in ipairs(aligned(heads, rows, paint)) do
        lines[#lines + 1] = line
    end
end
local questionHeads = {"question", "DNS said", "asked", "again"}
local messageHeads = {
    "nameserver",
    "was asked for",
    "by",
    "said",
    "TTL",
    "within"
}
local peerHeads = {
    "peer",
    "priority",
    "weight",
    "picked",
    "why",
    "last in DNS",
    "in flight",
    "tries",
    "failed",
    "answers within"
}
--- A service for a person to read: what DNS was asked and said, and who gets requests.
local function explainedText(explained, paint)
    local lines = {headline(explained, paint)}
    local held = holding(explained)
    if held ~= nil then
        lines[#lines + 1] = held
    end
    local questions = {}
    local messages = {}
    for ____, question in ipairs(explained.questions) do
        questions[#questions + 1] = questionRow(question)
        local ____opt_18 = question.lookup
        for ____, message in ipairs(____opt_18 and ____opt_18.messages or ({})) do
            messages[#messages + 1] = messageRow(message)
        end
    end
    appendTable(lines, questionHeads, questions, paint)
    appendTable(lines, messageHeads, messages, paint)
    appendTable(
        lines,
        peerHeads,
        peerRows(explained),
        paint
    )
    return concat(lines, "\n") .. "\n"
end
____exports.explainedText = explainedText
return ____exports
