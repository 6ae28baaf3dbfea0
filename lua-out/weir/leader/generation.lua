local ____exports = {}
local ____record = require("weir.leader.record")
local record = ____record.record
local LED = "generation_led"
--- Records that nginx was configured anew, if a leader of an earlier generation was the last.
local function noteGeneration(recorder, generation)
    local ____recorder_0 = recorder
    local services = ____recorder_0.services
    local store = ____recorder_0.store
    local last = store.get(LED)
    if last ~= nil and last >= generation then
        return
    end
    store.set(LED, generation)
    if last ~= nil then
        record(
            recorder,
            "",
            "reload",
            "",
            "nginx was configured anew",
            tostring(services) .. " services"
        )
    end
end
____exports.noteGeneration = noteGeneration
return ____exports
