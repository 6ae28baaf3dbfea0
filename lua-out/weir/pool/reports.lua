local ____exports = {}
local QUEUE = "reports"
--- Reports that a peer of a service is down.
local function report(store, service, peerId)
    store.push(QUEUE, (peerId .. " ") .. service)
end
--- Hands all waiting reports to `take`, oldest first.
local function takeReports(store, take)
    local text = store.pop(QUEUE)
    while text ~= nil do
        local peerId, service = string.match(text, "^(%S+) (.+)$")
        take(service, peerId)
        text = store.pop(QUEUE)
    end
end
____exports.report = report
____exports.takeReports = takeReports
return ____exports
