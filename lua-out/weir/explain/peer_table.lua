local ____exports = {}
local ____endpoint = require("weir.model.endpoint")
local bracketed = ____endpoint.bracketed
local ____columns = require("weir.text.columns")
local cell = ____columns.cell
local ____wording = require("weir.text.wording")
local ago = ____wording.ago
local duration = ____wording.duration
local milliseconds = ____wording.milliseconds
local ____why_text = require("weir.explain.why_text")
local whyText = ____why_text.whyText
local peerHeads = {
    "peer",
    "priority",
    "weight",
    "picked",
    "why",
    "PTR",
    "last in DNS",
    "in flight",
    "tries",
    "failed",
    "answers within"
}
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
    local ____peer_2 = peer
    local eligible = ____peer_2.eligible
    local endpoint = ____peer_2.endpoint
    local use = ____peer_2.use
    local ____endpoint_3 = endpoint
    local address = ____endpoint_3.address
    local id = ____endpoint_3.id
    local let_go_in_seconds = ____endpoint_3.let_go_in_seconds
    local port = ____endpoint_3.port
    local priority = ____endpoint_3.priority
    local ptr = ____endpoint_3.ptr
    local seen_seconds_ago = ____endpoint_3.seen_seconds_ago
    local weight = ____endpoint_3.weight
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
        cell(table.concat(reasons, ", ")),
        cell(ptr or ""),
        cell(ago(seen_seconds_ago))
    }
    return withUse(row, use)
end
--- A row for each peer, and for each address that `allow` and `deny` keep out.
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
            local why = cell("kept out by allow and deny, or Weir itself")
            rows[#rows + 1] = withUse(
                {
                    cell(address),
                    cell(""),
                    cell(""),
                    cell("no", "bad"),
                    why,
                    cell(""),
                    cell("")
                },
                nil
            )
        end
    end
    return rows
end
____exports.peerHeads = peerHeads
____exports.peerRows = peerRows
return ____exports
