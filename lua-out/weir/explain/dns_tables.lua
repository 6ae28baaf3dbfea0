local ____exports = {}
local ____columns = require("weir.text.columns")
local cell = ____columns.cell
local ____wording = require("weir.text.wording")
local ago = ____wording.ago
local counted = ____wording.counted
local milliseconds = ____wording.milliseconds
local ____until = ____wording["until"]
local questionHeads = {"question", "DNS said", "asked", "again"}
local messageHeads = {
    "nameserver",
    "was asked for",
    "by",
    "said",
    "TTL",
    "within"
}
--- A question and its last answer.
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
--- A message to a nameserver, and what came of it.
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
____exports.messageHeads = messageHeads
____exports.messageRow = messageRow
____exports.questionHeads = questionHeads
____exports.questionRow = questionRow
return ____exports
