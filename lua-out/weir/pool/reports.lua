local ____exports = {}
local QUEUE = "reports"
--- Reports about a service. The subject, a peer's id if nothing else is said, has no blanks.
local function report(store, service, finding, subject)
    store.push(QUEUE, (((finding .. " ") .. subject) .. " ") .. service)
end
--- Hands all waiting reports to `take`, oldest first.
local function takeReports(store, take)
    local text = store.pop(QUEUE)
    while text ~= nil do
        local finding, subject, service = string.match(text, "^(%S+) (%S+) (.+)$")
        take(service, finding, subject)
        text = store.pop(QUEUE)
    end
end
____exports.report = report
____exports.takeReports = takeReports
return ____exports
