local ____exports = {}
local ____reasons = require("weir.discovery.reasons")
local reasonText = ____reasons.reasonText
local ____columns = require("weir.text.columns")
local aligned = ____columns.aligned
local ____wording = require("weir.text.wording")
local counted = ____wording.counted
local duration = ____wording.duration
local ____dns_tables = require("weir.explain.dns_tables")
local messageHeads = ____dns_tables.messageHeads
local messageRow = ____dns_tables.messageRow
local questionHeads = ____dns_tables.questionHeads
local questionRow = ____dns_tables.questionRow
local ____peer_table = require("weir.explain.peer_table")
local peerHeads = ____peer_table.peerHeads
local peerRows = ____peer_table.peerRows
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
    local protocol
    local port
    local name
    name = ____bindingPattern0.name
    port = ____bindingPattern0.port
    protocol = ____bindingPattern0.protocol
    service = ____bindingPattern0.service
    local title = service == name and service or ((service .. " (") .. name) .. ")"
    local suffix = (protocol == nil or protocol == "http") and "" or "/" .. protocol
    return (port == nil or port == 0) and title .. suffix or ((title .. ", port ") .. tostring(port)) .. suffix
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
    local saying = reasonText(reason)
    if kept_by == nil then
        return saying
    end
    if let_go_in_seconds == nil then
        return ((saying .. "; its last answer counts without limit (") .. kept_by) .. "=0s)"
    end
    return ((((saying .. "; its last answer counts for ") .. duration(let_go_in_seconds)) .. " more (") .. kept_by) .. ")"
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
        local ____opt_1 = question.lookup
        for ____, message in ipairs(____opt_1 and ____opt_1.messages or ({})) do
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
    return table.concat(lines, "\n") .. "\n"
end
____exports.explainedText = explainedText
return ____exports
